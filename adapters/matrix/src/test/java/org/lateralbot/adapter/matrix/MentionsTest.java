package org.lateralbot.adapter.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lateralbot.adapter.matrix.Mentions.Heard;

class MentionsTest {

  private static final String SELF = "@lateral:garden.example";

  private final Mentions mentions = new Mentions(SELF, List.of("lateral", "Garden bot"));

  private Heard heard(String body) {
    return mentions.in(Json.object().put("body", body));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "@lateral why openness?; why openness?",
        "Lateral: why openness?; why openness?",
        "garden bot, why openness?; why openness?",
        "why openness, @Garden Bot?; why openness, ?",
        "@lateral:garden.example why openness?; why openness?",
      })
  void aNameIsAMentionAndIsTakenOut(String body, String text) {
    assertThat(heard(body)).isEqualTo(new Heard(text, true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "lateral thinking is fun",
        "write to me@lateral.example",
        "@laterals are fish",
        "collateral: none",
      })
  void wordsThatOnlyLookLikeTheNameAreNone(String body) {
    assertThat(heard(body)).isEqualTo(new Heard(body, false));
  }

  @Test
  void whoIsNamedBesideTheWordsIsMentioned() {
    ObjectNode content = Json.object().put("body", "Lateral why openness?");
    content.putObject("m.mentions").set("user_ids", Json.array(List.of(SELF)));
    assertThat(mentions.in(content)).isEqualTo(new Heard("why openness?", true));
  }

  private Heard heardAnswering(String body) {
    ObjectNode content = Json.object().put("body", body);
    content.putObject("m.relates_to").putObject("m.in_reply_to").put("event_id", "$1");
    return mentions.in(content);
  }

  @Test
  void aQuotationBeforeAReplyIsNotHeard() {
    assertThat(heardAnswering("> <@bob:x> @lateral stop\n> now\n\nwhy?"))
        .isEqualTo(new Heard("why?", false));
  }

  @Test
  void aQuotationOfVeryManyLinesIsNotHeardEither() {
    assertThat(heardAnswering("> \n> a\n".repeat(10_000) + "\nwhy?"))
        .isEqualTo(new Heard("why?", false));
  }

  @Test
  void aReplyThatIsOneLineBehindASignIsNoQuotation() {
    assertThat(heardAnswering("> 3 of us")).isEqualTo(new Heard("> 3 of us", false));
  }
}
