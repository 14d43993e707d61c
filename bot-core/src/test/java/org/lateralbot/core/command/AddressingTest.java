package org.lateralbot.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lateralbot.core.chat.Saying;

class AddressingTest {

  private static final Set<String> COMMANDS = Set.of(
      "help",
      "poll",
      "polls",
      "vote",
      "pledges",
      "principles",
      "principle",
      "about",
      "ask",
      "more",
      "sign",
      "show");

  private final Addressing addressing = new Addressing("!", "lateral", COMMANDS::contains);

  private Optional<Request> shared(String text) {
    return addressing.read(Saying.of(text).message());
  }

  private Optional<Request> direct(String text) {
    return addressing.read(Saying.of(text).privately().message());
  }

  private static Request command(String word, String rest, boolean certain) {
    return new Request.CommandLine(word, rest, certain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "hello",
        "poll Where? | A | B",
        "help",
        "!",
        "! hello",
        "!!!",
        "!123",
        "!?",
        "!😀",
        "¡hola!",
        "#7",
        "say !help",
        "/poll",
        "!-x",
        "!!poll"
      })
  void inASharedRoomWhatIsNoCommandIsNoneOfItsBusiness(String text) {
    assertThat(shared(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "!help,help,''",
    "'  !vote  2  ',vote,2",
    "!Vote 2,Vote,2",
    "!vote\u00A02,vote,2",
    "!über alles,über,alles",
    "!投票 2,投票,2",
    "\uFEFF!vote 2,vote,2",
    "!vote \u200E2\u202C,vote,2"
  })
  void thePrefixMakesACommand(String text, String word, String rest) {
    assertThat(shared(text)).contains(command(word, rest, false));
  }

  @Test
  void lineFeedsOfACommandAreKept() {
    assertThat(shared("!poll Where?\r\n- Park\u2028- Library"))
        .contains(command("poll", "Where?\n- Park\n- Library", false));
    assertThat(shared("!poll\nWhere?")).contains(command("poll", "Where?", false));
  }

  @ParameterizedTest
  @CsvSource({
    "!lateral poll Where?,poll,Where?",
    "!LATERAL poll Where?,poll,Where?",
    "!lateral !poll Where?,poll,Where?",
    "!lateral   poll   Where?,poll,Where?",
    "!lateral,help,''",
    "!lateral !,help,''",
    "!lateral nonsense,nonsense,''"
  })
  void theBotsNameMakesItCertain(String text, String word, String rest) {
    assertThat(shared(text)).contains(command(word, rest, true));
  }

  @Test
  void aPrefixMayHaveTwoMarks() {
    Addressing two = new Addressing("!!", "lateral", COMMANDS::contains);

    assertThat(two.read(Saying.of("!!vote 2").message())).contains(command("vote", "2", false));
    assertThat(two.read(Saying.of("!vote 2").message())).isEmpty();
    assertThat(two.read(Saying.of("!!!vote").message())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"help", "polls", "Pledges", "principles", " about ", "HELP", "help?", "Polls!"})
  void loneWordsAreCommandsWhenSpokenTo(String word) {
    String called = word.replaceAll("[ ?!]", "");
    assertThat(direct(word)).contains(command(called, "", true));
    assertThat(addressing.read(Saying.of(word).mentioning().message()))
        .contains(command(called, "", true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what is a poll?",
        "why is a chairman who reads all mail a problem?",
        "help me to understand how sharing works",
        "about sharing",
        "polls are a way to find out",
        "vote early and often my friends",
        "principles of sharing",
        "more",
        "More please",
        "ask about sharing",
        "!!!",
        "! hello",
        "!123",
        "😀",
        "why - of all things - share?"
      })
  void plainWordsAreAQuestionWhenSpokenTo(String text) {
    assertThat(direct(text)).contains(new Request.Question(text));
  }

  @ParameterizedTest
  @CsvSource({
    "poll Where? | Park | Library,poll,Where? | Park | Library",
    "Vote 2,vote,2",
    "vote,vote,''",
    "vote 2 1 3,vote,2 1 3",
    "sign #4,sign,#4",
    "show garden#7,show,garden#7",
    "principle share,principle,share",
    "poll What shall we do this fine evening? --for 2d,poll,What shall we do this fine evening? --for 2d",
    "poll What shall we do this fine evening? —hidden,poll,What shall we do this fine evening? —hidden"
  })
  void whatLooksLikeACommandIsShownAndNotDone(String text, String word, String rest) {
    assertThat(direct(text)).contains(new Request.Lookalike(word, rest));
  }

  @Test
  void inADirectRoomThePrefixIsCertain() {
    assertThat(direct("!vote 2")).contains(command("vote", "2", true));
    assertThat(addressing.read(Saying.of("!vote 2").mentioning().message()))
        .contains(command("vote", "2", true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", ":", ", "})
  void nothingButAMentionAsksForHelp(String text) {
    assertThat(addressing.read(Saying.of(text).mentioning().message()))
        .contains(command("help", "", true));
  }

  @Test
  void theMarkBehindAMentionIsNoWord() {
    assertThat(addressing.read(Saying.of(", why share?").mentioning().message()))
        .contains(new Request.Question("why share?"));
  }
}
