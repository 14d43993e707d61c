package org.lateralbot.core.poll.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lateralbot.core.Conversation;

class PollReadingTest {

  private final Conversation room = new Conversation();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "X | A | B --ranked --score; --ranked --score contradict each other",
        "X | A | B --choose 2 --approval; --choose --approval contradict each other",
        "X | A | B --secret --named; --secret and --named contradict each other",
        "X | A | B --anonymous --named; --secret and --named contradict each other",
        "X | A | B --for 2d --by 2026-12-24; either --for or --by",
        "X | A | B --consent; has no options",
        "X --consent --add-options; none can be added",
        "X --ranked; at least two options",
        "X | A; at least two options",
        "X | A | a; The same option stands there twice",
        "X | A | B --choose 3; at most the number of options",
        "X | A | B --choose many; needs a whole number",
        "X | A | B --choose 0; at least 1",
        "X | A | B --quorum 50%; a quorum is a number of ballots",
        "X | A | B --quorum -1; needs a whole number",
        "X | A | B --quorum; needs a value",
        "X | A | B --for soon; cannot read \"soon\" as a time",
        "X | A | B --by 2026-02-30; cannot read \"2026-02-30\" as a time",
        "X | A | B --by 2020-01-01; not ahead of us",
        "X | A | B --for 4000d; ten years at most",
        "X | A | B --about cats; no principle called \"cats\"",
        "X | A | B --quorum 3 people; I do not understand \"people\" here, so I did nothing",
        "X | A | B --choose 2 options; I do not understand \"options\" here",
        "X --for 2d from now | A | B; I do not understand \"from now\" here",
        "X | A | B --for 3 days; cannot read \"3\" as a time",
        "X | A | B --about transparency and awareness; called \"transparency and awareness\"",
        "X | A | B --rankd; I do not know --rankd",
        "--secret; Something is missing",
      })
  void whatContradictsItselfIsRefusedWithTheReason(String line, String reason) {
    assertThat(room.says("ann", "!poll " + line)).contains(reason);
    assertThat(room.says("ann", "!polls")).contains("No poll is open here");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "X | A | B --for 1w 2d; Ends Mon 2026-11-30",
        "X | A | B --by 2026-12-24 18:00; Ends Thu 2026-12-24 18:00",
        "X | A | B --by 2026-12-24; Ends Thu 2026-12-24 23:59",
        "--ranked X | A | B; in order, best first",
        "X \u2014approval | A | B; as many as you like",
        "X | A | B --CHOOSE 2; Choose up to 2",
        "X | A | B --choose 1; Choose one",
        "X | A | B --score; 0 to 5 points",
        "X --consent; disagree (but I will not stop it)",
        "X | A | B --open; Add an option: !add #1",
        "X | A | B --settled; Only for those who were here",
        "X | A | B --quorum 5; Needs 5 ballots; has 0.",
        "X | A | B --about sharing; !principle share",
        "X | A | B --about Right to Share; !principle share",
        "--for 2d X | A | B; Ends Mon 2026-11-23",
        "--quorum 5 --about sharing X | A | B; Needs 5 ballots",
        "X --for 2d | A | B; Ends Mon 2026-11-23",
        "X | A | B --anonymous; This poll is secret",
        "Shall we?; You gave no options, so it is Yes or No",
        "Shall we? --hidden; 1. Yes",
      })
  void theCardEchoesWhatWasUnderstood(String line, String echoed) {
    assertThat(room.says("ann", "!poll " + line)).contains(echoed.split(";", 2)[0]);
  }

  @Test
  void withoutAnEndItRunsThreeDays() {
    assertThat(room.says("ann", "!poll Shall we?")).contains("Ends Tue 2026-11-24 12:00");
  }

  @Test
  void anEditChangesOnlyWhatItSpeaksOf() {
    room.says("ann", "!poll Where? | Library | Park --quorum 3 --hidden");
    assertThat(room.says("ann", "!edit #1 Where on Friday?"))
        .contains("Where on Friday?")
        .contains("2. Park")
        .contains("Needs 3 ballots");
    assertThat(room.says("ann", "!edit #1 --ranked --for 1d"))
        .contains("Where on Friday?")
        .contains("best first")
        .contains("Ends Sun 2026-11-22 12:00");
    assertThat(room.says("ann", "!edit #1 --consent")).contains("1. agree");
    assertThat(room.says("ann", "!edit #1")).contains("Say what it should ask instead");
    assertThat(room.says("bo", "!edit #1 Mine!")).contains("Only the one who opened #1");
    room.says("bo", "!vote agree");
    assertThat(room.says("ann", "!edit #1 Late?")).contains("Somebody has voted in #1");
  }

  @Test
  void aQuestionThatStaysForABallotTakenBackSaysSo() {
    room.says("ann", "!poll Where? | Library | Park");
    room.says("bo", "!vote park");
    room.says("bo", "!unvote");

    assertThat(room.says("ann", "!show #1")).contains("No ballots yet.");
    assertThat(room.says("ann", "!edit #1 Late?"))
        .contains("Somebody has voted in #1 (and may have taken it back since)");
  }
}
