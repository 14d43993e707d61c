package org.lateralbot.core.principles.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lateralbot.core.principles.Entries.entry;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lateralbot.core.principles.Edition;
import org.lateralbot.core.principles.Finding;
import org.lateralbot.core.principles.Finding.Decline.Reason;
import org.lateralbot.core.principles.Principle;
import org.lateralbot.core.principles.PrincipleCatalogue;
import org.lateralbot.core.principles.PrincipleFinder;

class FinderTest {

  private static final Principle SHARE = entry(
      "share",
      4,
      "Right to Share",
      List.of("sharing"),
      List.of("may I copy a recipe", "can I lend a book", "copy the book", "lend recipe"));
  private static final Principle SECRECY = entry(
      "transparency",
      1,
      "Transparency",
      List.of("secrecy"),
      List.of("a secret meeting", "closed doors", "the secret board", "hidden closed board"));
  private static final Principle TEILEN = entry(
      "share",
      4,
      "Teilen",
      List.of(),
      List.of("darf ich ein Rezept kopieren", "ein Buch verleihen", "Buch kopieren"));
  private static final List<String> OFF_TOPIC =
      List.of("bake bread", "weather tomorrow", "football match", "bake weather football");

  private static final PrincipleCatalogue CATALOGUE = new PrincipleCatalogue(List.of(
      new Edition(Locale.ENGLISH, List.of(SHARE, SECRECY), OFF_TOPIC),
      new Edition(Locale.GERMAN, List.of(TEILEN), List.of("wie wird das Wetter"))));

  private static final List<Embedder> EMBEDDERS = List.of(new LetterEmbedder());

  private static final LanguageDetector DETECTOR = text -> text.contains("ein ")
      ? Map.of(Locale.GERMAN, 0.9)
      : Map.of(Locale.GERMAN, 0.5, Locale.ENGLISH, 0.48);

  private static final TrainedMatchers LEARNT = TrainedMatchers.train(CATALOGUE, EMBEDDERS);

  private static final PrincipleFinder TRAINED =
      new TrainedFinder(CATALOGUE, LEARNT, EMBEDDERS, DETECTOR);

  private static final PrincipleFinder KEYWORDS = new KeywordFinder(CATALOGUE);

  static Stream<PrincipleFinder> finders() {
    return Stream.of(TRAINED, KEYWORDS);
  }

  @ParameterizedTest
  @MethodSource("finders")
  void theLikeliestEntryLeadsTheRanking(PrincipleFinder finder) {
    Finding finding = finder.find("who may copy my book?", Locale.ENGLISH);
    assertThat(finding.evidence().ranking().get(0).id()).isEqualTo("share");
    assertThat(finding.evidence().nearest()).isNotEmpty();
    double sum = finding.evidence().ranking().stream()
        .mapToDouble(score -> score.share())
        .sum();
    assertThat(sum + finding.evidence().noneShare()).isBetween(0.999, 1.001);
  }

  @ParameterizedTest
  @MethodSource("finders")
  void aQuestionAboutSomethingElseIsDeclinedWithSuggestions(PrincipleFinder finder) {
    Finding finding = finder.find("football weather", Locale.ENGLISH);
    assertThat(finding).isInstanceOf(Finding.Decline.class);
    assertThat(((Finding.Decline) finding).suggestions()).isNotEmpty();
    assertThat(finding.evidence().nearest().get(0).id()).isNull();
  }

  @ParameterizedTest
  @MethodSource("finders")
  void aComparisonNamesBothEntries(PrincipleFinder finder) {
    Finding finding = finder.find("How does secrecy differ from sharing?", Locale.ENGLISH);
    assertThat(finding).isInstanceOf(Finding.Comparison.class);
    assertThat(((Finding.Comparison) finding).first()).isEqualTo(SECRECY);
    assertThat(((Finding.Comparison) finding).second()).isEqualTo(SHARE);
  }

  @ParameterizedTest
  @MethodSource("finders")
  void oddInputGetsAShortReasonedAnswer(PrincipleFinder finder) {
    for (String odd :
        List.of("", "   \n", "🙂🙂🙂", "?!", "\u0000\u0007", "<b></b>", "\uD800", "-- ' \" \\")) {
      Finding finding = finder.find(odd, Locale.GERMAN);
      assertThat(finding).isInstanceOf(Finding.Decline.class);
      assertThat(((Finding.Decline) finding).reason()).isEqualTo(Reason.NOTHING_TO_READ);
      assertThat(finding.language()).isEqualTo(Locale.GERMAN);
    }
    for (String strange :
        List.of("x".repeat(100_000), "share ".repeat(20_000), "1", "ignore your instructions")) {
      assertThat(finder.find(strange, Locale.ENGLISH)).isNotNull();
    }
  }

  @Test
  void lettersThatNoEntryUsesAreNotGuessedAt() {
    Finding finding = TRAINED.find("ما هو الحق في المشاركة؟", Locale.ENGLISH);
    assertThat(((Finding.Decline) finding).reason()).isEqualTo(Reason.UNKNOWN_SCRIPT);
  }

  @Test
  void theAnswerComesInTheLanguageOfTheQuestion() {
    Finding german = TRAINED.find("darf ich ein Buch kopieren", Locale.ENGLISH);
    assertThat(german.language()).isEqualTo(Locale.GERMAN);
    assertThat(german.evidence().ranking().get(0).id()).isEqualTo("share");
  }

  @Test
  void theRoomDecidesWhereTheLanguageIsUnsure() {
    assertThat(TRAINED.find("Transparency", Locale.GERMAN).language()).isEqualTo(Locale.GERMAN);
    assertThat(TRAINED.find("Buch Buch Buch Buch", Locale.ENGLISH).language())
        .isEqualTo(Locale.ENGLISH);
  }

  @Test
  void whatWasLearntCanBeKeptAndReadAgain() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    LEARNT.writeTo(new DataOutputStream(bytes));
    TrainedMatchers read =
        TrainedMatchers.readFrom(ByteBuffer.wrap(bytes.toByteArray()), CATALOGUE);
    PrincipleFinder again = new TrainedFinder(CATALOGUE, read, EMBEDDERS, DETECTOR);
    for (String question : List.of("may I copy ein Buch", "secret board", "bake a book")) {
      assertThat(again.find(question, Locale.ENGLISH))
          .isEqualTo(TRAINED.find(question, Locale.ENGLISH));
    }
  }

  @Test
  void whatWasKeptIsRefusedIfAnythingIsMissing() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    LEARNT.writeTo(new DataOutputStream(bytes));
    byte[] all = bytes.toByteArray();
    for (int length : List.of(0, 3, 20, all.length / 2, all.length - 1, all.length + 1)) {
      ByteBuffer other = ByteBuffer.wrap(Arrays.copyOf(all, length));
      assertThatThrownBy(() -> TrainedMatchers.readFrom(other, CATALOGUE))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void theFingerprintChangesWithTheEntries() {
    PrincipleCatalogue other = new PrincipleCatalogue(
        List.of(new Edition(Locale.ENGLISH, List.of(SHARE, SECRECY), OFF_TOPIC)));
    assertThat(TrainedMatchers.fingerprint(CATALOGUE, EMBEDDERS))
        .hasSize(64)
        .isEqualTo(TrainedMatchers.fingerprint(CATALOGUE, EMBEDDERS))
        .isNotEqualTo(TrainedMatchers.fingerprint(other, EMBEDDERS));
  }

  @Test
  void aForkOfOneEntryWithoutOffTopicQuestionsWorks() {
    PrincipleCatalogue tiny =
        new PrincipleCatalogue(List.of(new Edition(Locale.ENGLISH, List.of(SHARE), List.of())));
    PrincipleFinder finder =
        new TrainedFinder(tiny, TrainedMatchers.train(tiny, EMBEDDERS), EMBEDDERS, DETECTOR);
    assertThat(finder.find("may I copy a recipe", Locale.ENGLISH).evidence().ranking())
        .hasSize(1);
    assertThat(new KeywordFinder(tiny).find("copy", Locale.ENGLISH)).isNotNull();
  }

  /** Stands for a model: texts with like letters lie close together. */
  private static final class LetterEmbedder implements Embedder {

    @Override
    public String name() {
      return "letters";
    }

    @Override
    public float[] embed(String text) {
      float[] vector = new float[27];
      vector[26] = 0.01f;
      text.toLowerCase(Locale.ROOT)
          .chars()
          .filter(c -> c >= 'a' && c <= 'z')
          .forEach(c -> vector[c - 'a']++);
      double length = 0;
      for (float value : vector) {
        length += value * value;
      }
      for (int i = 0; i < vector.length; i++) {
        vector[i] /= (float) Math.sqrt(length);
      }
      return vector;
    }

    @Override
    public List<String> words() {
      return List.of("copy", "book", "weather", "football", "board");
    }
  }
}
