package org.lateralbot.core.poll.command;

import java.util.function.Function;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.Reply;
import org.lateralbot.core.item.command.ItemFinder;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollService;

/** Finds the poll that a line means. */
final class PollFinder {

  private final ItemFinder finder;
  private final PollItems kind;
  private final PollService service;

  PollFinder(ItemFinder finder, PollItems kind, PollService service) {
    this.finder = finder;
    this.kind = kind;
    this.service = service;
  }

  /** Answers to the poll that is meant, or says why it is not clear which. */
  Reply with(CommandContext context, Function<Poll, Reply> answer) {
    return finder
        .find(context, kind)
        .answer(item -> answer.apply(service.find(item).orElseThrow()));
  }
}
