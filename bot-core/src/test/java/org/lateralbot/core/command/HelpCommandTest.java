package org.lateralbot.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lateralbot.core.command.Contexts.words;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpCommandTest {

  private final HelpCommand help = new HelpCommand(this::catalogue);

  private CommandCatalogue catalogue() {
    return new CommandCatalogue(List.of(EchoCommand.named("ask"), EchoCommand.named("more"), help));
  }

  private String ask(String typed) {
    return words(help.run(Contexts.of(help.spec(), typed)));
  }

  @Test
  void listsEveryCommandWithItsSummary() {
    assertThat(ask(""))
        .contains(
            "- !ask: ask about the principles in plain words",
            "- !more: more of the last answer",
            "- !help: this list")
        .endsWith("More about one of them: !help poll");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ask", "!ask", "ASK", "--ask"})
  void explainsOne(String typed) {
    assertThat(ask(typed)).isEqualTo("""
            !ask: ask about the principles in plain words
            Usage: !ask [question]
            For example: !ask this""");
  }

  @Test
  void guessesAtAMisspeltOne() {
    assertThat(ask("aks")).isEqualTo("I do not know the command aks.\nDid you mean !help ask?");
    assertThat(ask("nonsense")).startsWith("I do not know the command nonsense.\nFor example:");
    assertThat(ask("x".repeat(100_000))).hasSizeLessThan(400);
  }

  @Test
  void usageShowsWhatMayBeLeftOut() {
    CommandSpec spec = CommandSpec.named("cancel")
        .taking(Parameter.item(), Parameter.optionalText("reason"))
        .with(Flag.of("hidden", Flag.Value.NONE));

    assertThat(Usage.of(spec, Contexts.VOICE).text())
        .isEqualTo("!cancel <#number> [reason] [--hidden]");
  }
}
