package org.lateralbot.core.poll.command;

import java.time.Instant;
import java.util.List;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.ChatRooms;
import org.lateralbot.core.chat.Content;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.deadline.DueWork;
import org.lateralbot.core.item.Announcements;
import org.lateralbot.core.item.command.ItemName;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollService;
import org.lateralbot.core.poll.PollStore.Reminder;

/** Reminds those who asked for it and have not voted, privately. */
final class PollReminders implements DueWork {

  private static final int AT_A_TIME = 100;

  private final PollService service;
  private final PollReplies replies;
  private final Announcements announcements;
  private final ChatRooms rooms;

  PollReminders(
      PollService service, PollReplies replies, Announcements announcements, ChatRooms rooms) {
    this.service = service;
    this.replies = replies;
    this.announcements = announcements;
    this.rooms = rooms;
  }

  @Override
  public void runDue(Instant now) {
    List<Reminder> due = service.takeDueReminders(now, AT_A_TIME);
    while (!due.isEmpty()) {
      due.forEach(reminder ->
          service.find(reminder.poll()).ifPresent(poll -> remind(poll, reminder.person(), now)));
      due = service.takeDueReminders(now, AT_A_TIME);
    }
  }

  /** A room may have changed its settings since, and what would arrive too late is not sent. */
  private void remind(Poll poll, PersonId person, Instant now) {
    Voice voice = replies.voice(poll);
    boolean inTime = poll.isOpen(now) && voice.settings().announceAt(now).isBefore(poll.closesAt());
    if (!inTime || !voice.settings().reminders() || service.hasVoted(poll, person)) {
      return;
    }
    String ref = ItemName.inPrivate(poll.id(), rooms);
    Body card = new PollCard(voice, poll, service.result(poll), ref, ref).body(now);
    Content reminder = Content.of(Body.of(voice.line("poll.reminder")).and(card.lines()))
        .offering(PollOffer.of(voice, poll, now));
    String occasion = "reminder-" + poll.closesAt().getEpochSecond();
    announcements.remind(person, poll.id(), occasion, reminder, now);
  }
}
