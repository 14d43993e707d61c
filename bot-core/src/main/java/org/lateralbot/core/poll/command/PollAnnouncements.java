package org.lateralbot.core.poll.command;

import java.time.Instant;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.item.Announcements;
import org.lateralbot.core.item.command.ItemName;
import org.lateralbot.core.poll.Poll;

/** Tells a poll's room what happened to it, once each. */
final class PollAnnouncements {

  private final Announcements announcements;
  private final PollReplies replies;

  PollAnnouncements(Announcements announcements, PollReplies replies) {
    this.announcements = announcements;
    this.replies = replies;
  }

  /** That it ended, with its result if it has one. */
  void ended(Poll poll, Instant now) {
    Body result = replies.result(poll, ItemName.inRoom(poll.id()), now);
    announcements.inRoom(poll.id(), poll.isCancelled() ? "cancelled" : "closed", result, now);
  }

  /** That it has a new option. */
  void optionAdded(Poll poll, Instant now) {
    announcements.inRoom(
        poll.id(),
        "option-" + poll.options().size(),
        Body.of(AddCommand.added(replies.voice(poll), poll, ItemName.inRoom(poll.id()))),
        now);
  }

  /** That somebody said what came of it. */
  void outcomeStated(Poll poll, Instant now) {
    announcements.inRoom(
        poll.id(), "outcome", replies.outcome(poll, ItemName.inRoom(poll.id())), now);
  }
}
