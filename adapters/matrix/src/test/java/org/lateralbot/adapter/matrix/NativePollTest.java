package org.lateralbot.adapter.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lateralbot.core.chat.BallotForm;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.Offer;

class NativePollTest {

  private static Optional<List<String>> answers(String content) {
    return NativePoll.answers(
        new MatrixEvent("!room", Json.object().set("content", Json.read(content))));
  }

  private static Offer.Ballots ballots(String question, String... options) {
    return new Offer.Ballots(
        new ItemId(MatrixIds.room("!room"), 7),
        Locale.ENGLISH,
        question,
        List.of(options),
        BallotForm.SEVERAL,
        2,
        true,
        true,
        true);
  }

  private static List<String> ids(JsonNode content) {
    return content.path(NativePoll.START).path("answers").findValuesAsText("id");
  }

  /** As earlier versions named the answers. */
  private static JsonNode numbered(Offer.Ballots ballots) {
    JsonNode content = NativePoll.start(ballots);
    int number = 1;
    for (JsonNode answer : content.path(NativePoll.START).path("answers")) {
      ((ObjectNode) answer).put("id", String.valueOf(number++));
    }
    return content;
  }

  @Test
  void anAnswerThatStaysKeepsTheIdThatItHasHad() {
    JsonNode shown = numbered(ballots("Where?", "Library", "Park"));
    Offer.Ballots more = ballots("Where?", "Library", "Green", "Lake");

    assertThat(NativePoll.isSame(
            shown, NativePoll.changed(shown, ballots("Where?", "Library", "Park"))))
        .isTrue();
    assertThat(ids(NativePoll.changed(shown, more)))
        .containsExactly("1", more.answers().get(1), more.answers().get(2));
  }

  @Test
  void anotherQuestionMakesOtherAnswersOfTheSameWords() {
    JsonNode shown = numbered(ballots("Shall we go?", "Yes", "No"));
    Offer.Ballots other = ballots("Shall we stay?", "Yes", "No");
    assertThat(ids(NativePoll.changed(shown, other)))
        .containsExactlyElementsOf(other.answers())
        .doesNotContainAnyElementsOf(ballots("Shall we go?", "Yes", "No").answers());
  }

  @Test
  void theAnswersAreNumberedAndTheWordsSayThemToo() {
    Offer.Ballots ballots = ballots("Where?", "Library", "Park");
    JsonNode content = NativePoll.start(ballots);
    JsonNode poll = content.path("org.matrix.msc3381.poll.start");
    assertThat(poll.path("max_selections").asInt()).isEqualTo(2);
    assertThat(ids(content)).containsExactlyElementsOf(ballots.answers());
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
