package org.lateralbot.core.poll.command;

import java.util.Optional;
import java.util.function.Function;
import org.lateralbot.core.chat.ChatRooms;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.Reply;
import org.lateralbot.core.item.command.ItemFinder;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollService;

/** Finds the poll that a line means. Outside its room it is found by members of the room only. */
final class PollFinder {

  private final ItemFinder finder;
  private final PollItems kind;
  private final PollService service;
  private final ChatRooms rooms;

  PollFinder(ItemFinder finder, PollItems kind, PollService service, ChatRooms rooms) {
    this.finder = finder;
    this.kind = kind;
    this.service = service;
    this.rooms = rooms;
  }

  /** Answers to the poll that is meant, or says why it is not clear which. */
  Reply with(CommandContext context, Function<Poll, Reply> answer) {
    ItemFinder.Outcome outcome = finder.find(context, kind);
    if (outcome instanceof ItemFinder.NotFound notFound) {
      return notFound.refusal();
    }
    Optional<Poll> poll =
        service.find(((ItemFinder.Found) outcome).item()).filter(it -> mayKnow(context, it));
    return poll.map(answer).orElseGet(() -> context.refuseBriefly("poll.not-yours-to-see"));
  }

  private boolean mayKnow(CommandContext context, Poll poll) {
    return context.room().equals(poll.id().room())
        || rooms.membership(poll.id().room(), context.sender().id()).isPresent();
  }
}
