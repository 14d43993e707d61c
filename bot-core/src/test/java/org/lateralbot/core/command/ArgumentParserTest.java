package org.lateralbot.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentParserTest {

  private static final CommandSpec POLL = CommandSpec.named("poll")
      .taking(Parameter.text("question"))
      .with(
          Flag.of("hidden", Flag.Value.NONE),
          Flag.of("secret", Flag.Value.NONE, "anonymous"),
          Flag.of("quorum", Flag.Value.WORD),
          Flag.of("about", Flag.Value.WORDS),
          Flag.of("for", Flag.Value.DURATION),
          Flag.of("by", Flag.Value.DATE));
  private static final CommandSpec VOTE =
      CommandSpec.named("vote").taking(Parameter.itemOrImplied(), Parameter.text("choice"));
  private static final CommandSpec CLOSE =
      CommandSpec.named("close").taking(Parameter.itemOrImplied());
  private static final CommandSpec CANCEL =
      CommandSpec.named("cancel").taking(Parameter.item(), Parameter.text("reason"));

  record Case(String line, String text, Map<String, String> flags) {}

  @Test
  void aSpanOfTimeOfAnyLengthIsReadToItsEnd() {
    String parts = "1a11a".repeat(12_000);
    ArgumentParser.Outcome outcome =
        ArgumentParser.parse(POLL, "Where? --for 1d " + parts + " | A");
    assertThat(outcome)
        .isEqualTo(new ArgumentParser.Parsed(
            new Arguments(Optional.empty(), "Where?  | A", Map.of("for", "1d " + parts))));
  }

  static List<Case> readings() {
    return List.of(
        new Case("Where?", "Where?", Map.of()),
        new Case("Where? | A --hidden", "Where? | A", Map.of("hidden", "")),
        new Case("--hidden Where?", "Where?", Map.of("hidden", "")),
        new Case("Where? --for 2d | A", "Where?  | A", Map.of("for", "2d")),
        new Case("Where? --for 1w 2d | now", "Where?  | now", Map.of("for", "1w 2d")),
        new Case("--for 2d Where? | A", "Where? | A", Map.of("for", "2d")),
        new Case(
            "--for 2d --quorum 3 Where? | A", "Where? | A", Map.of("for", "2d", "quorum", "3")),
        new Case("Where? --quorum 3\nPark", "Where? \nPark", Map.of("quorum", "3")),
        new Case("Where? --for 3 days", "Where?  days", Map.of("for", "3")),
        new Case("Where? --by Friday 18:00", "Where?", Map.of("by", "Friday 18:00")),
        new Case("Where? --by tomorrow evening", "Where?  evening", Map.of("by", "tomorrow")),
        new Case(
            "Where? --about Right to Share | A", "Where?  | A", Map.of("about", "Right to Share")),
        new Case(
            "Where? --about Right to Share --hidden\nA",
            "Where?  \nA",
            Map.of("about", "Right to Share", "hidden", "")),
        new Case("--about share Where?", "Where?", Map.of("about", "share")),
        new Case("Where? --for 1w2d", "Where?", Map.of("for", "1w2d")),
        new Case("Where? --for soon", "Where?", Map.of("for", "soon")),
        new Case(
            "Where? --by 2026-12-24 18:00 | A", "Where?  | A", Map.of("by", "2026-12-24 18:00")),
        new Case("Where? | A --by 2026-12-24 6pm", "Where? | A", Map.of("by", "2026-12-24 6pm")),
        new Case(
            "Where? | A --by 2026-12-24 18:00:30",
            "Where? | A",
            Map.of("by", "2026-12-24 18:00:30")),
        new Case(
            "Where? | A --by 2026-12-24 18:00 UTC",
            "Where? | A",
            Map.of("by", "2026-12-24 18:00 UTC")),
        new Case(
            "Where? --by 2026-12-24\n18:00\nNo", "Where? \n18:00\nNo", Map.of("by", "2026-12-24")),
        new Case("Where? --by 2026-12-24 | A", "Where?  | A", Map.of("by", "2026-12-24")),
        new Case("Where? —hidden", "Where?", Map.of("hidden", "")),
        new Case("Where? –hidden", "Where?", Map.of("hidden", "")),
        new Case("Where? −hidden", "Where?", Map.of("hidden", "")),
        new Case("Where? -hidden", "Where?", Map.of("hidden", "")),
        new Case("Where? ---hidden", "Where?", Map.of("hidden", "")),
        new Case("Where? --HIDDEN", "Where?", Map.of("hidden", "")),
        new Case("Where? --anonymous", "Where?", Map.of("secret", "")),
        new Case("Where? --for=2d", "Where?", Map.of("for", "2d")),
        new Case("Where? --quorum=5 --hidden", "Where?", Map.of("quorum", "5", "hidden", "")),
        new Case("Where? --quorum \"5\"", "Where?", Map.of("quorum", "5")),
        new Case(
            "Where? --about “Right to Share” | A",
            "Where?  | A",
            Map.of("about", "Right to Share")),
        new Case("Where? --quorum -5", "Where?", Map.of("quorum", "-5")),
        new Case("Where? \"--hidden\"", "Where? \"--hidden\"", Map.of()),
        new Case("Where? “--nonsense” x", "Where? “--nonsense” x", Map.of()),
        new Case("Where? | -5 | - | —", "Where? | -5 | - | —", Map.of()),
        new Case("Where?\n- Park\n- Library", "Where?\n- Park\n- Library", Map.of()),
        new Case("Where?\n--hidden\nPark", "Where?\n\nPark", Map.of("hidden", "")),
        new Case("well-known co-operative?", "well-known co-operative?", Map.of()),
        new Case("a --> b?", "a --> b?", Map.of()));
  }

  @ParameterizedTest
  @MethodSource("readings")
  void reads(Case it) {
    Arguments arguments = Contexts.arguments(POLL, it.line());

    assertThat(arguments.text()).isEqualTo(it.text());
    assertThat(arguments.flags()).isEqualTo(it.flags());
  }

  @ParameterizedTest
  @CsvSource({
    "'Where? --nonsense',parse.unknown-flag,--nonsense",
    "'Where? -x',parse.unknown-flag,-x",
    "'Where? —nonsense',parse.unknown-flag,—nonsense",
    "'Where? --hidden,',parse.unknown-flag,'--hidden,'",
    "'Where? --nonsense=5',parse.unknown-flag,--nonsense=5",
    "'Where? --hidden=yes',parse.flag-takes-nothing,--hidden",
    "'Where? --for',parse.flag-needs-value,--for",
    "'Where? --for=',parse.flag-needs-value,--for",
    "'Where? --quorum | A',parse.flag-needs-value,--quorum",
    "'Where? --quorum --hidden',parse.flag-needs-value,--quorum",
    "'Where? --hidden --hidden',parse.flag-twice,--hidden",
    "'Where? --secret --anonymous',parse.flag-twice,--secret",
    "'Where? --for 2d --for 2d',parse.flag-twice,--for",
    "'Where? | A --quorum 3 people',parse.behind-value,people",
    "'Where? --quorum=3 people or so | A',parse.behind-value,people or so",
    "'Where? --for 1w 2d now',parse.behind-value,now",
    "'Where? --by 2026-12-24 at noon --hidden',parse.behind-value,at noon",
    "'Where? --about \"Right to Share\" now',parse.behind-value,now",
    "'--hidden',parse.missing,question",
    "'',parse.missing,question"
  })
  void refuses(String line, String key, String word) {
    assertThat(ArgumentParser.parse(POLL, line)).isEqualTo(new ArgumentParser.Faulty(key, word));
  }

  @ParameterizedTest
  @CsvSource({"'#7 park',,7,park", "garden#7 park,garden,7,park", "#7,,7,''", "'#007 2',,7,2"})
  void anItemStandsFirst(String line, String room, int number, String text) {
    CommandSpec spec = CommandSpec.named("add")
        .taking(Parameter.itemOrImplied(), Parameter.optionalText("option"));

    assertThat(Contexts.arguments(spec, line))
        .isEqualTo(new Arguments(
            Optional.of(new ItemRef(Optional.ofNullable(room), number)), text, Map.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"park #7", "7", "#", "#x", "#1234567890", "##7", "a b#7", "#7park"})
  void whatIsNoItemIsText(String line) {
    Arguments arguments = Contexts.arguments(VOTE, line);

    assertThat(arguments.item()).isEmpty();
    assertThat(arguments.text()).isEqualTo(line);
  }

  @Test
  void aNeededItemIsMissed() {
    assertThat(ArgumentParser.parse(CANCEL, "no reason"))
        .isEqualTo(new ArgumentParser.Faulty("parse.missing", "item"));
    assertThat(ArgumentParser.parse(CANCEL, "#7"))
        .isEqualTo(new ArgumentParser.Faulty("parse.missing", "reason"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "now please", "--now"})
  void whatACommandHasNoUseForIsRefused(String line) {
    assertThat(ArgumentParser.parse(CLOSE, line))
        .isEqualTo(new ArgumentParser.Faulty("parse.too-much", line));
    assertThat(ArgumentParser.parse(CLOSE, "#7 " + line))
        .isEqualTo(new ArgumentParser.Faulty("parse.too-much", line));
  }

  @Test
  void theItemIsNoTextThatFlagsMustFollow() {
    CommandSpec edit = CommandSpec.named("edit")
        .taking(Parameter.item(), Parameter.optionalText("wording"))
        .with(Flag.of("quorum", Flag.Value.WORD), Flag.of("about", Flag.Value.WORDS));

    assertThat(
            Contexts.arguments(edit, "#7 --quorum 3 --about share Where? | A").text())
        .isEqualTo("Where? | A");
    assertThat(ArgumentParser.parse(edit, "#7 Where? --quorum 3 people"))
        .isEqualTo(new ArgumentParser.Faulty("parse.behind-value", "people"));
  }

  @Test
  void aCommandWithoutFlagsTakesDashesAsText() {
    assertThat(Contexts.arguments(VOTE, "#7 block because --no ramp").text())
        .isEqualTo("block because --no ramp");
  }

  @Test
  void typesTheSameForAnotherItem() {
    Arguments arguments = Contexts.arguments(POLL, "Where? --about \"Right to Share\" --hidden");

    assertThat(arguments.typedFor("garden#7"))
        .isEqualTo("garden#7 --about \"Right to Share\" --hidden Where?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        " ",
        "- ",
        "--hidden ",
        "-",
        "\"",
        "\" ",
        "a=",
        "--for 1d ",
        "1d ",
        "#7",
        "|",
        "\n"
      })
  void isQuickWithAMillionOf(String piece) {
    String line = piece.repeat(1_000_000 / piece.length());
    Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
      assertThat(ArgumentParser.parse(POLL, line)).isNotNull();
      assertThat(ArgumentParser.parse(POLL, "Where? --for " + line)).isNotNull();
      assertThat(ArgumentParser.parse(VOTE, line)).isNotNull();
    });
  }

  @Test
  void hostileLinesAreReadOrRefused() {
    String[] pieces = {
      "--for ",
      "2d ",
      "“",
      "” ",
      "\"",
      "|",
      "\n",
      "#7 ",
      "—by ",
      "2026-12-24 ",
      "18:00 ",
      "a",
      "=",
      "--hidden ",
      "\u202E",
      "😀",
      "-"
    };
    Random random = new Random(11);
    for (int round = 0; round < 5_000; round++) {
      StringBuilder line = new StringBuilder();
      random.ints(random.nextInt(12), 0, pieces.length).forEach(it -> line.append(pieces[it]));
      assertThat(ArgumentParser.parse(POLL, line.toString())).isNotNull();
      assertThat(ArgumentParser.parse(CANCEL, line.toString())).isNotNull();
    }
  }
}
