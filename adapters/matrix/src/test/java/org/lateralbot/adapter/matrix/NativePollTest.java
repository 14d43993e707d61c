package org.lateralbot.adapter.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NativePollTest {

  private static Optional<List<String>> answers(String content) {
    return NativePoll.answers(
        new MatrixEvent("!room", Json.object().set("content", Json.read(content))));
  }

  @Test
  void theAnswersAreNumberedAndTheWordsSayThemToo() {
    JsonNode content = NativePoll.start("Where?", List.of("Library", "Park"), 2);
    JsonNode poll = content.path("org.matrix.msc3381.poll.start");
    assertThat(poll.path("max_selections").asInt()).isEqualTo(2);
    assertThat(poll.path("answers").findValuesAsText("id")).containsExactly("1", "2");
    assertThat(content.path("org.matrix.msc1767.text").asText())
        .isEqualTo("Where?\n1. Library\n2. Park");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"m.selections\": [\"1\", \"2\"]}",
        "{\"m.poll.response\": {\"answers\": [\"1\", \"2\"]}}",
        "{\"org.matrix.msc3381.poll.response\": {\"answers\": [\"1\", \"2\"]}}",
      })
  void everyFormOfAResponseIsRead(String content) {
    assertThat(answers(content)).contains(List.of("1", "2"));
  }

  @Test
  void whatIsNoAnswerStaysSoThatItSpoilsTheBallot() {
    assertThat(answers("{\"m.selections\": [7, \"1\"]}")).contains(List.of("", "1"));
    assertThat(answers("{\"m.selections\": [{}]}")).contains(List.of(""));
  }

  @Test
  void withoutAnswersItIsNoBallot() {
    assertThat(answers("{\"m.selections\": \"1\"}")).isEmpty();
    assertThat(answers("{}")).isEmpty();
  }

  @Test
  void theEndPointsAtThePoll() {
    JsonNode end = NativePoll.end("$poll", "Park has it");
    assertThat(end.path("m.relates_to").path("event_id").asText()).isEqualTo("$poll");
    assertThat(end.has(NativePoll.END)).isTrue();
  }
}
