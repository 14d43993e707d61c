package org.lateralbot.core.poll.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PollWordingTest {

  @ParameterizedTest
  @MethodSource("lines")
  void questionAndOptionsAreReadHoweverTheyAreSeparated(
      String text, String question, List<String> options) {
    assertThat(PollWording.read(text)).isEqualTo(new PollWording(question, options));
  }

  static Stream<Arguments> lines() {
    return Stream.of(
        line("Where? | Library | Park", "Where?", "Library", "Park"),
        line("Where?|Library|Park", "Where?", "Library", "Park"),
        line("Where? | Library | | Park |", "Where?", "Library", "Park"),
        line("Shall we meet?", "Shall we meet?"),
        line(
            "Where?\n- Library\n* Park\n\u2022 Roof garden\n",
            "Where?",
            "Library",
            "Park",
            "Roof garden"),
        line("Where?\n1. Library\n2) Park", "Where?", "Library", "Park"),
        line("Where?\r\nLibrary\r\n\r\nPark", "Where?", "Library", "Park"),
        line("Where? \"The Library\" \"A | B\"", "Where?", "The Library", "A | B"),
        line("\"Where | when?\" \"Park\" \"Library\"", "Where | when?", "Park", "Library"),
        line("Where? \u201cPark\u201d \u201cLibrary\u201d", "Where?", "Park", "Library"),
        line("Where? | \"--secret place\" | \"2\"", "Where?", "--secret place", "2"),
        line("Do we watch \"Alien\"", "Do we watch \"Alien\""),
        line("Which \"best\" film? | A | B", "Which \"best\" film?", "A", "B"),
        line("A   wide\tquestion\u202e? | x", "A wide question?", "x"),
        line("", ""));
  }

  private static Arguments line(String text, String question, String... options) {
    return Arguments.of(text, question, List.of(options));
  }
}
