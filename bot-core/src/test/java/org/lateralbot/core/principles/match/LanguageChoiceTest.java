package org.lateralbot.core.principles.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageChoiceTest {

  private static final Locale DUTCH = Locale.forLanguageTag("nl");
  private static final Set<Locale> LANGUAGES = Set.of(
      Locale.ENGLISH,
      Locale.GERMAN,
      Locale.forLanguageTag("es"),
      Locale.FRENCH,
      Locale.ITALIAN,
      DUTCH,
      Locale.forLanguageTag("pt"));

  /** Of the letters of short texts in every language the detector thinks that they are Italian. */
  private static final LanguageDetector ITALIAN_EVERYWHERE =
      text -> Map.of(Locale.ENGLISH, 0.2, Locale.GERMAN, 0.2, DUTCH, 0.22, Locale.ITALIAN, 0.25);

  private static String chosen(String question, Locale room) {
    return new LanguageChoice(ITALIAN_EVERYWHERE, LANGUAGES).of(question, room).getLanguage();
  }

  @ParameterizedTest
  @CsvSource({
    "how do I vote?,en",
    "do I have to vote?,en",
    "is Cuba a model?,en",
    "was ist Transparenz?,de",
    "wat is transparantie?,nl",
    "che cosa vuol dire?,it",
    "¿qué es el dinero?,es",
    "pourquoi partager avec vous?,fr",
    "o que é dinheiro?,pt",
    "Unser Chef liest alle unsere Chats,de"
  })
  void commonWordsTellTheLanguageOfAShortQuestion(String question, String language) {
    assertThat(chosen(question, Locale.ENGLISH)).isEqualTo(language);
    assertThat(chosen(question, DUTCH)).isEqualTo(language);
  }

  @Test
  void aShortTextWithoutThemIsInTheRoomsLanguageUnlessItsLettersSayOtherwiseLoudly() {
    assertThat(chosen("best pizza recipe", Locale.ENGLISH)).isEqualTo("en");
    assertThat(chosen("pizza", Locale.GERMAN)).isEqualTo("de");
    LanguageDetector sure = text -> Map.of(Locale.ENGLISH, 0.2, Locale.ITALIAN, 0.5);
    assertThat(new LanguageChoice(sure, LANGUAGES).of("partiti politici", Locale.ENGLISH))
        .isEqualTo(Locale.ITALIAN);
  }

  @Test
  void theLettersOfALongTextTellItsLanguageWhereWordsDoNot() {
    assertThat(chosen("pizza margherita mozzarella basilico pomodoro", Locale.ENGLISH))
        .isEqualTo("it");
  }

  @Test
  void whereWordsBelongToSeveralLanguagesItIsOneOfThem() {
    assertThat(chosen("is transparency", Locale.ITALIAN)).isEqualTo("nl");
    assertThat(chosen("is transparency", Locale.ENGLISH)).isEqualTo("en");
  }
}
