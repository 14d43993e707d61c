package org.lateralbot.core.poll.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lateralbot.core.Conversation;

class BallotReadingTest {

  private static final String OPTIONS = " | Library | Park | 4 | Roof, garden | Park and Ride ";

  private final Conversation room = new Conversation();

  private String vote(String flags, String ballot) {
    room.says("ann", "!poll Where?" + OPTIONS + flags);
    return room.says("bo", "!vote #1 " + ballot);
  }

  @Test
  void theCardSaysHowToMeanAnOptionThatIsANumber() {
    assertThat(room.says("ann", "!poll Chairs? | 3 | 2 | many"))
        .contains("A number alone is the one in front of an option.", "!vote #1 \"3\"");
    assertThat(room.says("bo", "!vote #1 \"3\"")).contains("your ballot: 1 3.");
    assertThat(room.says("ann", "!poll Chairs? | 3 | 2 --score")).contains("!vote #2 \"3\"=5");
    assertThat(room.says("bo", "!vote #2 \"3\"=5")).contains("your ballot: 1 3 = 5.");
    assertThat(room.says("ann", "!poll Chairs? | 1 | 2 | many")).doesNotContain("A number alone");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "2; your ballot: 2 Park.",
        "park; your ballot: 2 Park.",
        "PARK AND; your ballot: 5 Park and Ride.",
        "\"park\"; your ballot: 2 Park.",
        "3; your ballot: 3 4.",
        "\"4\"; your ballot: 3 4.",
        "4; your ballot: 4 Roof, garden.",
        "roof, garden; your ballot: 4 Roof, garden.",
        "libary; Did you mean 1 Library? Then say !vote #1 1",
        "pa; is the beginning of more than one option",
        "theatre; There is no option \"theatre\"",
        "0; has only 5 options",
        "6; has only 5 options",
        "999999999; has only 5 options",
        "9999999999; There is no option",
        "1 2; One option at most",
        "library park; One option at most",
        "2 2; stands there twice",
        "; Say what you choose",
      })
  void singleChoice(String ballot, String answer) {
    assertThat(vote("", ballot == null ? "" : ballot)).contains(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "2 1; your ballot: 1 Library, 2 Park.",
        "2, 1; your ballot: 1 Library, 2 Park.",
        "park | lib; your ballot: 1 Library, 2 Park.",
        "park library; your ballot: 1 Library, 2 Park.",
        "\"4\" 4; your ballot: 3 4, 4 Roof, garden.",
        "\"roof, garden\", park; your ballot: 2 Park, 4 Roof, garden.",
        "park and ride; your ballot: 5 Park and Ride.",
        "park, libary; Did you mean 1 Library? Then say !vote #1 park, 1",
        "park \"libary\"; Then say !vote #1 park 1",
        "park, theatre; There is no option \"theatre\"",
        "park to library; There is no option \"park to library\"",
        "1 2 3; 2 options at most",
        "2 2; stands there twice",
      })
  void upToTwo(String ballot, String answer) {
    assertThat(vote("--choose 2", ballot)).contains(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "2 1 3; your ballot: 2 Park > 1 Library > 3 4.",
        "park > lib; your ballot: 2 Park > 1 Library.",
        "2; your ballot: 2 Park.",
        "2 1 2; stands there twice",
        "2=1; There is no option",
      })
  void ranked(String ballot, String answer) {
    assertThat(vote("--ranked", ballot)).contains(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "1=5 2=0; your ballot: 1 Library = 5, 2 Park = 0.",
        "lib = 5, park=3; your ballot: 1 Library = 5, 2 Park = 3.",
        "\u201c4\u201d=5; your ballot: 3 4 = 5.",
        "park and ride=2; your ballot: 5 Park and Ride = 2.",
        "1=6; Points go from 0 to 5",
        "1=-1; Points go from 0 to 5",
        "1=5 1=4; stands there twice",
        "1=5 2; I cannot read that as a ballot",
        "5 3; I cannot read that as a ballot",
        "libary=5, park=3; Then say !vote #1 1=5, park=3",
        "theatre=5; There is no option \"theatre\"",
        "9=5; has only 5 options",
      })
  void score(String ballot, String answer) {
    assertThat(vote("--score", ballot)).contains(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "1; your ballot: agree.",
        "Agree; your ballot: agree.",
        "abs; your ballot: abstain.",
        "a; is the beginning of more than one option",
        "3; your ballot: disagree.",
        "disagree: too early; your ballot: disagree: too early.",
        "block because no ramp; your ballot: block: no ramp.",
        "4 no ramp; your ballot: block: no ramp.",
        "block, Because no ramp; your ballot: block: no ramp.",
        "block because; A block needs a reason",
        "block because of the stairs; your ballot: block: because of the stairs.",
        "block; A block needs a reason",
        "agree because nice; Only a disagreement or a block takes a reason",
        "block; For example: !vote #1 4 because there is no ramp",
        "\u201cblock\u201d because no ramp; your ballot: block: no ramp.",
        "\"1\"; There is no option \"1\"",
        "blok no ramp; Did you mean 4 block? Then say !vote #1 4 no ramp",
        "blok; Did you mean 4 block? Then say !vote #1 4 because there is no ramp",
        "yes; There is no option \"yes\"",
        "5; There is no option \"5\"",
      })
  void consent(String ballot, String answer) {
    room.says("ann", "!poll New rule? --consent");
    assertThat(room.says("bo", "!vote #1 " + ballot)).contains(answer);
  }

  @Test
  void bareNumbersArePositionsEvenIfAnOptionIsCalledLikeThem() {
    room.says("ann", "!poll Scores --ranked | 2 1 | 1 2 | 0 0");
    assertThat(room.says("bo", "!vote #1 2 1")).contains("your ballot: 2 1 2 > 1 2 1.");
    assertThat(room.says("bo", "!vote #1 \"2 1\"")).contains("your ballot: 1 2 1.");
  }

  @Test
  void theBeginningOfOneOptionIsNotTakenWhereItsWordsNameOthers() {
    room.says("ann", "!poll Walk? | Park | Library | Park library cafe --approval");
    assertThat(room.says("bo", "!vote park library"))
        .contains("is the beginning of more than one option");
    assertThat(room.says("bo", "!vote park, library")).contains("1 Park, 2 Library.");
    assertThat(room.says("bo", "!vote park library cafe")).contains("3 Park library cafe.");
  }

  @Test
  void stancesAreCalledAsInThePollsRoomWhereverTheBallotIsSaid() {
    room.mayModerate("ann");
    room.says("ann", "!room language de");
    room.says("ann", "!poll Offen? --consent");
    assertThat(room.tells("ann", "!vote #1 Ab")).contains("your ballot: Ablehnung.");
    assertThat(room.tells("ann", "!vote #1 Veto weil zu teuer")).contains("Veto: zu teuer.");
    assertThat(room.tells("ann", "!vote #1 agree")).contains("your ballot: Zustimmung.");
    assertThat(room.tells("ann", "!vote #1 vielleicht")).contains("1. Zustimmung");
  }

  @Test
  void aFaultyLineLeavesTheFormerBallotAndShowsWhatThereIs() {
    vote("", "2");
    assertThat(room.says("bo", "!vote #1 theatre")).contains("1. Library").contains("!vote #1 2");
    assertThat(room.says("bo", "!result #1")).contains("2. Park: 1 ballot");
  }

  @Test
  void hostileLinesAreAnsweredWithoutDelay() {
    vote("--approval", "1");
    String[] hostile = {
      ",".repeat(30_000),
      "\"".repeat(30_000),
      " = ".repeat(10_000),
      "1 ".repeat(15_000),
      "x".repeat(30_000),
      "\u201c,".repeat(10_000)
    };
    for (String line : hostile) {
      assertThat(room.says("bo", "!vote #1 " + line))
          .containsAnyOf("did not count it", "Say what you choose")
          .hasSizeLessThan(500);
    }
    room.says("ann", "!poll Points? | A | B --score");
    for (String line : hostile) {
      assertThat(room.says("bo", "!vote #2 " + line))
          .contains("did not count it")
          .hasSizeLessThan(500);
    }
    assertThat(room.says("ann", "!result #2")).contains("No ballots yet");
  }
}
