package org.lateralbot.core.principles.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lateralbot.core.command.Contexts.reason;
import static org.lateralbot.core.command.Contexts.words;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lateralbot.core.SettableClock;
import org.lateralbot.core.chat.FakeChatPlatform;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.Saying;
import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.CommandCatalogue;
import org.lateralbot.core.command.Contexts;
import org.lateralbot.core.command.Reply;
import org.lateralbot.core.item.command.FakeKind;
import org.lateralbot.core.principles.Edition;
import org.lateralbot.core.principles.Entries;
import org.lateralbot.core.principles.Evidence;
import org.lateralbot.core.principles.Finding;
import org.lateralbot.core.principles.Principle;
import org.lateralbot.core.principles.PrincipleCatalogue;
import org.lateralbot.core.principles.PrincipleFinder;
import org.lateralbot.core.text.Messages;

class PrincipleCommandsTest {

  private static final Principle SHARE =
      Entries.entry("share", 4, "Right to Share", List.of("sharing"));
  private static final Principle PARTIES = Entries.entry("parties", 2, "Parties", List.of());
  private static final Principle MONEY = Entries.entry("money", null, "Money", List.of());
  private static final Evidence EVIDENCE = new Evidence(
      List.of(new Evidence.Score("share", 0.8), new Evidence.Score("parties", 0.1)),
      0.1,
      List.of(
          new Evidence.Example("share", "May I copy it?", 0.91),
          new Evidence.Example(null, "How do I cook rice?", 0.2)));

  /** Finds what the question names. */
  private static final class WordFinder implements PrincipleFinder {

    @Override
    public Finding find(String question, Locale language) {
      return switch (question) {
        case "both?" -> new Finding.Comparison(SHARE, PARTIES, Locale.ENGLISH, EVIDENCE);
        case "either?" -> new Finding.Offer(List.of(PARTIES, SHARE), Locale.ENGLISH, EVIDENCE);
        case "share?" -> new Finding.Answer(SHARE, Locale.ENGLISH, EVIDENCE);
        default ->
          new Finding.Decline(
              Finding.Decline.Reason.OFF_TOPIC, List.of(SHARE, MONEY), Locale.ENGLISH, EVIDENCE);
      };
    }

    @Override
    public String method() {
      return "by name";
    }
  }

  private final SettableClock clock = new SettableClock();
  private final FakeKind polls = new FakeKind("poll");
  private final CommandCatalogue commands = commands(List.of(SHARE, PARTIES, MONEY));

  private CommandCatalogue commands(List<Principle> entries) {
    PrincipleCatalogue catalogue =
        new PrincipleCatalogue(List.of(new Edition(Locale.ENGLISH, entries, List.of())));
    return new CommandCatalogue(
        PrincipleCommands.all(new WordFinder(), catalogue, List.of(polls), clock));
  }

  private Reply give(String word, String typed, Saying saying) {
    Command command = commands.find(word).orElseThrow();
    return command.run(Contexts.of(command.spec(), typed, saying.message(), false));
  }

  private String ask(String question) {
    return words(give("ask", question, Saying.of("")));
  }

  @Test
  void anAnswerIsShortAndSaysWhichEntryItIs() {
    assertThat(ask("share?")).isEqualTo("""
            4. Right to Share
            What Right to Share says.
            Why: Why Right to Share says so.
            More, an example, an objection or the source: !more, or just ask.""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"4", "#4", "4?"})
  void aNumberAloneIsThatOfAPrinciple(String number) {
    assertThat(ask(number)).startsWith("4. Right to Share");
    assertThat(ask("an example?")).contains("What Right to Share looks like.");
  }

  @Test
  void aComparisonShowsBoth() {
    assertThat(ask("both?"))
        .contains("4. Right to Share", "2. Parties")
        .containsOnlyOnce("!more, or just ask");
  }

  @Test
  void anOfferIsOpenedByItsNumber() {
    assertThat(ask("either?"))
        .contains("touches more than one", "- Parties: What Parties says. (!principle parties)");
    assertThat(ask("2")).startsWith("4. Right to Share");
    assertThat(ask("an example?")).contains("What Right to Share looks like.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "3", "9"})
  void aNumberThatWasNotOfferedIsAQuestion(String number) {
    ask("either?");
    assertThat(ask(number)).startsWith("That does not seem to be about the principles");
  }

  @Test
  void aDeclineNamesWhatCanBeAskedAndEndsTheTalkBefore() {
    ask("share?");
    assertThat(ask("rice?"))
        .contains("not seem to be about", "- Right to Share: !principle share")
        .endsWith("See what I can do: !help");
    assertThat(ask("why?")).contains("not seem to be about");
  }

  @ParameterizedTest
  @CsvSource({
    "why?,Why Right to Share says so.",
    "WHY,Why Right to Share says so.",
    "an example?,What Right to Share looks like.",
    "And in practice?,What Right to Share looks like.",
    "isn’t there an objection?,What speaks against Right to Share.",
    "who says so?,https://example.org/share",
    "why do you think so?,\"May I copy it?\" (share)",
    "tell me more,What speaks against Right to Share."
  })
  void aFollowUpGoesToThatPartOfTheLastAnswer(String question, String expected) {
    ask("share?");
    assertThat(ask(question)).contains("4. Right to Share", expected);
  }

  @Test
  void followUpsBelongToThePersonAndRoomOrTheThread() {
    MessageId thread = new MessageId("fake", "first");
    ask("share?");
    assertThat(words(give("ask", "why?", Saying.of("").by("ben")))).contains("not seem to be");
    assertThat(words(give("ask", "why?", Saying.of("").in("kitchen")))).contains("not seem to be");

    give("ask", "share?", Saying.of("").inThread(thread));
    assertThat(words(give("ask", "why?", Saying.of("").by("ben").inThread(thread))))
        .contains("Right to Share");
  }

  @Test
  void anAnswerIsForgottenAfterTenMinutes() {
    ask("share?");
    clock.advance(Duration.ofMinutes(10));
    assertThat(ask("why?")).contains("not seem to be");
    assertThat(reason(give("more", "", Saying.of("")))).isEqualTo("more.nothing-before");
  }

  @Test
  void moreSaysEverythingOrAPart() {
    ask("share?");
    assertThat(words(give("more", "", Saying.of(""))))
        .contains("Why Right to Share says so.", "In practice", "objection", "Source:");
    assertThat(words(give("more", "practice", Saying.of("")))).doesNotContain("Source:");
    assertThat(reason(give("more", "nonsense", Saying.of("")))).isEqualTo("more.unknown-part");
  }

  @Test
  void reasonsForAnAnswerAreTheNearestExamplesAndTheScores() {
    ask("either?");
    assertThat(words(give("more", "scores", Saying.of(""))))
        .containsOnlyOnce("Why I think so.")
        .contains("\"How do I cook rice?\" (none), 20% alike", "share: 80%", "none of them: 10%");
    give("principle", "4", Saying.of(""));
    assertThat(ask("how do you know?")).contains("You opened it by its name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"share", "4", "Sharing", "right to SHARE", "“Right to Share”"})
  void anEntryIsOpenedByAnyOfItsNames(String name) {
    assertThat(words(give("principle", name, Saying.of("")))).startsWith("4. Right to Share");
    assertThat(ask("an example")).contains("What Right to Share looks like.");
  }

  @Test
  void aMisspeltNameIsAskedAbout() {
    Reply reply = give("principle", "shre", Saying.of(""));

    assertThat(reason(reply)).isEqualTo("principle.did-you-mean");
    assertThat(words(reply)).contains("- Right to Share: !principle share");
    assertThat(words(give("principle", "x".repeat(5_000), Saying.of(""))))
        .contains("I have no entry called", "!principles")
        .hasSizeLessThan(400);
  }

  @Test
  void anEntryListsWhatIsOpenAboutItInThisRoom() {
    polls.add(new ItemId(FakeChatPlatform.room("garden"), 7), true);
    polls.add(new ItemId(FakeChatPlatform.room("kitchen"), 8), true);

    assertThat(words(give("principle", "share", Saying.of(""))))
        .contains("Open here about it\n- poll #7")
        .doesNotContain("#8");
  }

  @Test
  void theListShowsPrinciplesByNumberThenTopics() {
    assertThat(words(give("principles", "", Saying.of(""))))
        .containsSubsequence(
            "2. Parties: What", "4. Right to Share: What", "Also: money", "!principle parties");
    CommandCatalogue withoutTopics = commands(List.of(SHARE));
    Command list = withoutTopics.find("list").orElseThrow();
    assertThat(words(list.run(Contexts.of(list.spec(), "")))).doesNotContain("Also:");
  }

  @ParameterizedTest
  @CsvSource({
    "why,WHY",
    "Why?,WHY",
    "EXAMPLE!,PRACTICE",
    "an example?,PRACTICE",
    "source,SOURCE",
    "more,ALL",
    "what else?,RELATED",
    "scores,EVIDENCE",
    "any downside?,OBJECTION",
    "and an example?,PRACTICE",
    "'ok, and who says so?',SOURCE",
    "'Examples, please!',PRACTICE",
    "why exactly?,WHY"
  })
  void partsAreReadWhateverTheCaseAndMarks(String words, Part part) {
    assertThat(Part.read(words, Messages.in(Locale.ENGLISH))).contains(part);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "?!", "ok", "and the", "why share?", "an example of theft", "😀", "resource"})
  void aQuestionOfItsOwnIsNoPart(String words) {
    assertThat(Part.read(words, Messages.in(Locale.ENGLISH))).isEmpty();
  }
}
