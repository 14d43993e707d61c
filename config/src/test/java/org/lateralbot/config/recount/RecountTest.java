package org.lateralbot.config.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lateralbot.core.pledge.Pledge;
import org.lateralbot.core.pledge.PledgeRecord;
import org.lateralbot.core.pledge.Signature;
import org.lateralbot.core.poll.Method;
import org.lateralbot.core.poll.PollEnd;
import org.lateralbot.core.poll.PollRecord;
import org.lateralbot.core.record.Head;

/** The record that the bot gives comes to what the bot said. Ten thousand records in all. */
class RecountTest {

  private static final int RECORDS_OF_A_METHOD = 1_500;
  private static final int RECORDS_OF_PLEDGES = 1_000;
  private static final int MOST_VOTERS = 12;

  @ParameterizedTest
  @EnumSource(Method.class)
  void aPollIsRecountedToWhatTheBotSaid(Method method) throws Exception {
    for (long seed = 0; seed < RECORDS_OF_A_METHOD; seed++) {
      RandomPoll made = RandomPoll.closed(seed, method, MOST_VOTERS);
      RecordFile read = RecordFile.read(Recounts.source(made.record().file()));
      PollRecord record = PollRecordReader.read(read);

      assertThat(read.broken()).isEmpty();
      assertThat(record.result()).isEqualTo(made.service().result(made.poll()));
      assertThat(record.head()).isEqualTo(announced(made));
      assertThat(record.ballots()).isEqualTo(made.record().ballots());
      assertThat(read.head().beginsWith(announced(made).shown())).isTrue();
    }
  }

  private static Head announced(RandomPoll made) {
    return made.poll().end().flatMap(PollEnd::head).orElseThrow();
  }

  @Test
  void aPledgeIsRecountedToWhoIsInWaitsAndWithdrew() throws Exception {
    for (long seed = 0; seed < RECORDS_OF_PLEDGES; seed++) {
      Pledge pledge = RandomPledge.ended(seed);
      LineSource source = Recounts.source(new PledgeRecord(pledge).file());
      Pledge read = PledgeRecordReader.read(RecordFile.read(source)).pledge();

      assertThat(numbers(read)).isEqualTo(numbers(pledge));
      assertThat(read.holds()).isEqualTo(pledge.holds());
      assertThat(read.ending().orElseThrow().kind())
          .isEqualTo(pledge.ending().orElseThrow().kind());
    }
  }

  private static Object numbers(Pledge pledge) {
    return List.of(
        pledge.standing().in().stream()
            .map(Signature::number)
            .sorted(Comparator.comparing(number -> number.orElse(0)))
            .toList(),
        pledge.standing().waiting().size(),
        pledge.standing().withdrawn(),
        pledge.standing().missing());
  }

  @Test
  void nobodyIsNamedInARecord() {
    for (Method method : Method.values()) {
      for (long seed = 0; seed < 50; seed++) {
        assertThat(RandomPoll.closed(seed, method, MOST_VOTERS).record().file())
            .doesNotContain("name ", "account", "Annabel", "terminal", "commons");
      }
    }
    for (long seed = 0; seed < 50; seed++) {
      assertThat(new PledgeRecord(RandomPledge.ended(seed)).file())
          .doesNotContain("person", "terminal", "commons");
    }
  }

  @Test
  void itSaysThatItAgreesAndWhatCameOut() throws IOException {
    RandomPoll made = RandomPoll.closed(3, Method.RANKED, MOST_VOTERS);
    String record = made.record().file();
    assertThat(Recounts.of(record, announced(made).shown()))
        .startsWith("0 The record agrees with the head you gave")
        .contains("Result of poll #1: ")
        .contains(made.record().ballots().size() + " accounts voted")
        .containsSubsequence("Pair by pair in poll #1: ", " against ");
  }

  @Test
  void itNamesNobodyNotEvenSomebodyWhoLeftAndTheZoneOfEveryTime() throws IOException {
    for (int seed = 0; seed < 50; seed++) {
      for (Method method : Method.values()) {
        String said =
            Recounts.of(RandomPoll.closed(seed, method, MOST_VOTERS).record().file());
        assertThat(said).containsPattern("(Ended|Closed early on) \\w+ [\\d-]+ [\\d:]+ UTC");
        assertThat(said).doesNotContain("who left");
      }
      assertThat(Recounts.of(new PledgeRecord(RandomPledge.ended(seed)).file()))
          .containsPattern("In: (nobody|one person|\\d+ people)")
          .doesNotContain("who left", "without a name");
    }
  }

  @Test
  void withoutAHeadItSaysOnlyThatTheFileIsConsistent() throws IOException {
    RandomPoll made = RandomPoll.closed(3, Method.SCORE, MOST_VOTERS);
    String record = made.record().file();
    assertThat(Recounts.of(record))
        .startsWith("0 The file is consistent in itself.")
        .contains("only the head that your room was told can say")
        .contains(announced(made).shown())
        .doesNotContain("agrees");
  }

  @Test
  void anotherHeadIsToldApart() throws IOException {
    String record = RandomPoll.closed(3, Method.SINGLE, MOST_VOTERS).record().file();
    Head other = announced(RandomPoll.closed(4, Method.SINGLE, MOST_VOTERS));
    assertThat(Recounts.of(record, other.shown()))
        .startsWith("1 This is not the record whose head you gave.")
        .doesNotContain("Result of poll");
    assertThat(Recounts.of(record, "1234")).startsWith("2 \"1234\" is no head");
  }

  @Test
  void aPledgeIsToldInWords() throws IOException {
    String record = new PledgeRecord(RandomPledge.ended(5)).file();
    assertThat(Recounts.of(record)).startsWith("0 ").contains("Pledge #1: I will");
  }
}
