package org.lateralbot.core.poll.command;

import java.util.function.Function;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.Reading;
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
    return with(finder.find(context, kind), answer);
  }

  /** The same, where an open poll is meant only if none has ended. */
  Reply withEnded(CommandContext context, Function<Poll, Reply> answer) {
    return with(finder.findEnded(context, kind), answer);
  }

  private Reply with(Reading<ItemId> found, Function<Poll, Reply> answer) {
    return found.answer(item -> answer.apply(service.find(item).orElseThrow()));
  }
}
