package org.lateralbot.config.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lateralbot.config.JavaProgram;

/** Asks the built program what people asked who had not seen its examples, and reads its eval. */
class AnswersIT {

  @Test
  void englishQuestionsAreAnsweredOfferedOrDeclinedAsTheyShould(@TempDir Path data)
      throws Exception {
    JsonNode result = eval("questions-own-english.jsonl", data);

    JsonNode inScope = result.path("in_scope");
    assertThat(inScope.path("top1").asDouble()).isGreaterThanOrEqualTo(.85);
    assertThat(inScope.path("top3").asDouble()).isGreaterThanOrEqualTo(.97);
    assertThat(inScope.path("helped").asDouble()).isGreaterThanOrEqualTo(.94);
    assertThat(inScope.path("direct").asDouble()).isGreaterThanOrEqualTo(.65);
    assertThat(inScope.path("direct_wrong").asDouble()).isLessThanOrEqualTo(.05);
    assertThat(inScope.path("declined").asDouble()).isLessThanOrEqualTo(.05);
    assertThat(result.path("none").path("direct").asDouble()).isLessThanOrEqualTo(.05);
    assertThat(shown(result.path("none"))).isLessThanOrEqualTo(.12);
  }

  @Test
  void questionsInOtherLanguagesFindTheirEntry(@TempDir Path data) throws Exception {
    JsonNode inScope = eval("questions-own-languages.jsonl", data).path("in_scope");

    assertThat(inScope.path("top1").asDouble()).isGreaterThanOrEqualTo(.75);
    assertThat(inScope.path("top3").asDouble()).isGreaterThanOrEqualTo(.90);
  }

  @Test
  void aProgramThatEndsWhileItsModelsLoadEndsInOrder(@TempDir Path data) throws Exception {
    for (int start = 0; start < 5; start++) {
      try (LateralProcess program = LateralProcess.startWithModels(data)) {
        assertThat(program.end()).isZero();
      }
    }
  }

  private static double shown(JsonNode none) {
    return none.path("direct").asDouble() + none.path("offered").asDouble();
  }

  private static JsonNode eval(String questions, Path data)
      throws IOException, InterruptedException {
    Process process = new ProcessBuilder(List.of(
            JavaProgram.PATH,
            "-Xmx256m",
            "-jar",
            System.getProperty("lateral.jar"),
            "eval",
            Path.of("src", "test", "resources", questions).toString(),
            "--json",
            "--data",
            data.toString()))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    JsonNode result = new ObjectMapper().readTree(process.getInputStream());
    assertThat(process.waitFor()).isZero();
    return result;
  }
}
