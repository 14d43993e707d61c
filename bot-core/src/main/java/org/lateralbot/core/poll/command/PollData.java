package org.lateralbot.core.poll.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lateralbot.core.chat.ChatRooms;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.item.command.ItemName;
import org.lateralbot.core.person.command.PersonalData;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.VoterRecords;
import org.lateralbot.core.poll.VoterRecords.CastBallot;

/** What polls keep about a person. */
final class PollData implements PersonalData {

  private final VoterRecords records;
  private final ChatRooms rooms;

  PollData(VoterRecords records, ChatRooms rooms) {
    this.records = records;
    this.rooms = rooms;
  }

  @Override
  public List<Line> describe(PersonId person, Voice voice) {
    List<Line> lines = new ArrayList<>();
    records.ballots(person).forEach(cast -> lines.add(ballot(voice, cast)));
    records.naming(person).forEach(poll -> lines.add(about(voice, "poll.data.name", poll)));
    records.reminders(person).forEach(poll -> lines.add(about(voice, "poll.data.reminder", poll)));
    return lines;
  }

  private Line ballot(Voice voice, CastBallot cast) {
    String ballot = BallotText.of(voice, cast.poll(), cast.ballot().choice());
    String ref = ItemName.inPrivate(cast.poll().id(), rooms);
    return cast.ballot()
        .castAt()
        .map(at -> voice.line(
            "poll.data.ballot",
            ref,
            cast.poll().question(),
            ballot,
            voice.moment(at),
            cast.ballot().receipt()))
        .orElseGet(() -> voice.line(
            "poll.data.secret-ballot",
            ref,
            cast.poll().question(),
            ballot,
            cast.ballot().receipt()));
  }

  private Line about(Voice voice, String key, Poll poll) {
    return voice.line(key, ItemName.inPrivate(poll.id(), rooms), poll.question());
  }

  @Override
  public void forget(PersonId person, Instant now) {
    records.forget(person, now);
  }
}
