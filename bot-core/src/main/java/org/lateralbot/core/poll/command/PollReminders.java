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
import org.lateralbot.core.room.RoomSettings;

/** Reminds those who asked for it and have not voted, privately. */
final class PollReminders implements DueWork {

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
  public List<Due> due(Instant now) {
    return service.toRemindOf(now).stream()
        .map(id -> new Due(
            "reminding of poll", id, () -> service.find(id).ifPresent(poll -> remind(poll, now))))
        .toList();
  }

  private void remind(Poll poll, Instant now) {
    List<PersonId> asked = service.takeDueReminders(poll, now);
    if (isWanted(poll, now)) {
      remind(
          poll, asked.stream().filter(person -> !service.hasVoted(poll, person)).toList(), now);
    }
  }

  /** A room may have changed its settings since, and what would arrive too late is not sent. */
  private boolean isWanted(Poll poll, Instant now) {
    RoomSettings settings = replies.voice(poll).settings();
    return settings.reminders()
        && poll.isOpen(now)
        && settings.announceAt(now).isBefore(poll.closesAt());
  }

  private void remind(Poll poll, List<PersonId> people, Instant now) {
    if (people.isEmpty()) {
      return;
    }
    Voice voice = replies.voice(poll);
    String ref = ItemName.inPrivate(poll.id(), rooms);
    Body card = new PollCard(voice, poll, service.result(poll), ref, ref).body(now);
    Content reminder = Content.of(Body.of(voice.line("poll.reminder")).and(card.lines()))
        .offering(PollOffer.of(voice, poll, now));
    String occasion = "reminder-" + poll.closesAt().getEpochSecond();
    people.forEach(person -> announcements.remind(person, poll.id(), occasion, reminder, now));
  }
}
