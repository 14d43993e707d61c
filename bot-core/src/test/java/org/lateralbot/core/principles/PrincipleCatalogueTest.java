package org.lateralbot.core.principles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lateralbot.core.principles.Entries.entry;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrincipleCatalogueTest {

  private static final Principle TOPIC = entry("money", null, "Money", List.of("cash"));
  private static final Principle SHARE = entry("share", 4, "Right to Share", List.of("sharing"));
  private static final Principle PARTIES =
      entry("parties", 2, "“Parties”, not “Party”", List.of("bottleneck", "cash cows"));
  private static final Principle TEILEN =
      entry("share", 4, "Das Recht zu teilen", List.of("teilen"));

  private final PrincipleCatalogue catalogue = new PrincipleCatalogue(List.of(
      new Edition(Locale.ENGLISH, List.of(TOPIC, SHARE, PARTIES), List.of("hello")),
      new Edition(Locale.GERMAN, List.of(TEILEN), List.of("hallo"))));

  @Test
  void lettersThatChangedPlacesAreAMisspelling() {
    assertThat(catalogue.lookUp("shaer", Locale.ENGLISH))
        .isEqualTo(new Lookup.DidYouMean(List.of(SHARE)));
  }

  @Test
  void numberedEntriesComeFirstInTheirOrder() {
    assertThat(catalogue.ids()).containsExactly("parties", "share", "money");
    assertThat(catalogue.entries(Locale.GERMAN)).containsExactly(PARTIES, TEILEN, TOPIC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"4", "#4", "share", "SHARE", "right to share!", "Sharing", "das recht zu teilen"})
  void anEntryIsFoundByNumberIdAliasOrTitleInAnyLanguage(String words) {
    assertThat(catalogue.lookUp(words, Locale.ENGLISH)).isEqualTo(new Lookup.Found(SHARE));
    assertThat(catalogue.lookUp(words, Locale.GERMAN)).isEqualTo(new Lookup.Found(TEILEN));
  }

  @Test
  void quotationMarksInATitleNeedNotBeTyped() {
    assertThat(catalogue.lookUp("parties not party", Locale.ENGLISH))
        .isEqualTo(new Lookup.Found(PARTIES));
  }

  @ParameterizedTest
  @ValueSource(strings = {"shere", "rigth to share", "to share", "right to"})
  void aMisspeltOrPartialNameIsAskedAbout(String words) {
    assertThat(catalogue.lookUp(words, Locale.ENGLISH))
        .isEqualTo(new Lookup.DidYouMean(List.of(SHARE)));
  }

  @Test
  void theNearestNameIsSuggestedFirst() {
    assertThat(catalogue.lookUp("cas", Locale.ENGLISH))
        .isEqualTo(new Lookup.DidYouMean(List.of(TOPIC, PARTIES)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "9", "14", "quantum physics", "🙂", "s"})
  void anythingElseIsUnknown(String words) {
    assertThat(catalogue.lookUp(words, Locale.ENGLISH)).isEqualTo(new Lookup.Unknown());
  }

  @Test
  void aHugeNameIsUnknownToo() {
    assertThat(catalogue.lookUp("share".repeat(20_000), Locale.ENGLISH))
        .isEqualTo(new Lookup.Unknown());
  }

  @Test
  void offTopicExamplesAreKeptByLanguage() {
    assertThat(catalogue.offTopic(Locale.GERMAN)).containsExactly("hallo");
    assertThat(catalogue.offTopic(Locale.FRENCH)).isEmpty();
    assertThat(catalogue.mainLanguage()).isEqualTo(Locale.ENGLISH);
    assertThat(catalogue.languages()).containsExactly(Locale.ENGLISH, Locale.GERMAN);
  }

  @Test
  void aTranslationOfNoEntryIsRefused() {
    Edition english = new Edition(Locale.ENGLISH, List.of(TOPIC), List.of());
    Edition german = new Edition(Locale.GERMAN, List.of(TEILEN), List.of());
    assertThatThrownBy(() -> new PrincipleCatalogue(List.of(english, german)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PrincipleCatalogue(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anUnknownIdIsAProgrammingError() {
    assertThatThrownBy(() -> catalogue.entry("nothing", Locale.ENGLISH))
        .hasMessageContaining("nothing");
  }
}
