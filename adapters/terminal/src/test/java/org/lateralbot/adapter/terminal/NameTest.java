package org.lateralbot.adapter.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NameTest {

  @Test
  void caseAndCompositionDoNotMakeAnotherPerson() {
    assertThat(Name.read("ZOE\u0308")).contains(new Name("zoë", "ZOË"));
    assertThat(Name.read("zoë").orElseThrow().id()).isEqualTo("zoë");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "Bob_2", "-", "山田", "हिन्दी", "abcdefghijklmnopqrstuvwxyz-12345"})
  void lettersDigitsAndDashesMakeAName(String name) {
    assertThat(Name.read(name)).map(Name::shown).contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a\n", "@a", "#a", "a.b", "\u200bab", "a\u202eb", "😀"})
  void nothingElseDoes(String name) {
    assertThat(Name.read(name)).isEmpty();
  }
}
