package org.lateralbot.core.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;

/** Polls, people and ballots to test with. */
public final class PollFixture {

  public static final Instant START = Instant.parse("2026-12-01T10:00:00Z");
  public static final Instant END = START.plus(Duration.ofDays(3));
  public static final RoomId COMMONS = new RoomId("terminal", "commons");
  public static final RoomId GARDEN = new RoomId("terminal", "garden");

  private PollFixture() {}

  public static PersonId person(String name) {
    return new PersonId("terminal", name);
  }

  public static Actor actor(String name) {
    return new Actor(person(name), name);
  }

  public static ItemId id(int number) {
    return new ItemId(COMMONS, number);
  }

  /** Opened by ann at the start, for three days, with the options Library, Park and Online. */
  public static Poll poll(int number) {
    return poll(id(number), PollRules.DEFAULT);
  }

  public static Poll poll(ItemId id, PollRules rules) {
    List<String> options =
        rules.method().hasOptions() ? List.of("Library", "Park", "Online") : List.of();
    return Poll.open(
        id,
        actor("ann"),
        new PollDraft("Where do we meet?", options, rules, Optional.empty(), END),
        START);
  }

  public static PollRules rules(Method method) {
    return PollRules.DEFAULT.withMethod(method, 2);
  }

  public static PollRules secret() {
    return PollRules.DEFAULT.withNames(Names.SECRET);
  }

  public static Ballot ballot(String voter, Choice choice, String receipt) {
    return new Ballot(
        voter, choice, Optional.empty(), false, receipt, Optional.of(START), Optional.empty());
  }

  public static Choice pick(Integer... positions) {
    return new Choice.Picks(List.of(positions));
  }
}
