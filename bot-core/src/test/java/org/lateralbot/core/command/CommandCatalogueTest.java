package org.lateralbot.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandCatalogueTest {

  private static EchoCommand called(String name, String... aliases) {
    return new EchoCommand(CommandSpec.named(name, aliases), context -> Reply.silence());
  }

  private final CommandCatalogue catalogue = new CommandCatalogue(
      List.of(called("vote"), called("principles", "list"), called("unvote"), called("help")));

  @Test
  void findsByNameAndAliasWhateverTheCase() {
    assertThat(catalogue.find("VOTE")).map(it -> it.spec().name()).contains("vote");
    assertThat(catalogue.find("List")).map(it -> it.spec().name()).contains("principles");
    assertThat(catalogue.find("vot")).isEmpty();
    assertThat(catalogue.find("")).isEmpty();
  }

  @Test
  void keepsTheOrderOfHelp() {
    assertThat(catalogue.specs())
        .extracting(CommandSpec::name)
        .containsExactly("vote", "principles", "unvote", "help");
  }

  @Test
  void refusesTwoCommandsOfOneWord() {
    assertThatThrownBy(() -> new CommandCatalogue(List.of(called("vote"), called("cast", "VOTE"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("VOTE");
  }

  @ParameterizedTest
  @CsvSource({
    "vot,1,vote",
    "Vtoe,2,vote",
    "vtoe,1,",
    "hepl,2,help",
    "principle,1,principles",
    "xyz,2,",
    "'',1,",
    "lsit,2,list"
  })
  void suggestsTheNearestWord(String typed, int edits, String expected) {
    assertThat(catalogue.nearest(typed, edits).orElse(null)).isEqualTo(expected);
  }

  @Test
  void doesNotCompareAWordOfAMillionLetters() {
    assertThat(catalogue.nearest("v".repeat(1_000_000), 2)).isEmpty();
  }
}
