package org.lateralbot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lateralbot.config.fault.FaultsException;
import org.lateralbot.core.principles.Evidence;
import org.lateralbot.core.principles.Finding;
import org.lateralbot.core.principles.Principle;
import org.lateralbot.core.principles.PrincipleFinder;

class EvalCommandTest {

  private static final Principle SHARE = entry("share");
  private static final Principle MONEY = entry("money");
  private static final Evidence RANKED = new Evidence(
      List.of(new Evidence.Score("share", 0.6), new Evidence.Score("money", 0.3)), 0.1, List.of());

  @TempDir
  Path folder;

  @Test
  void sharesAreCountedAsInOneObject() throws Exception {
    Path file = file("""
            {"text": "answer", "labels": ["share"], "kind": "direct"}
            {"text": "answer", "labels": ["money", "jobs"], "kind": "direct", "lang": "de"}

            {"id": 7, "text": "offer", "labels": ["money"], "kind": "typo", "more": {"a": [1]}}
            {"text": "decline", "labels": ["share"], "kind": "typo"}
            {"text": "answer", "labels": ["none"], "kind": "chat"}
            {"text": "offer", "labels": ["none"], "kind": "chat"}
            {"text": "decline", "labels": ["none"]}
            {"text": "decline", "labels": ["none"], "kind": "chat"}
            """);

    assertThat(output(file, true).replaceAll("\"ms_median\":[0-9.E-]+", "\"ms_median\":0"))
        .isEqualTo("{\"in_scope\":{\"n\":4,\"top1\":0.5,\"top3\":1.0,\"helped\":0.5,\"direct\":0.5,"
            + "\"direct_wrong\":0.25,\"declined\":0.25},"
            + "\"none\":{\"n\":4,\"direct\":0.25,\"offered\":0.25},"
            + "\"by_kind\":{"
            + "\"chat\":{\"in_scope\":{\"n\":0,\"top1\":0.0,\"top3\":0.0,\"helped\":0.0,"
            + "\"direct\":0.0,\"direct_wrong\":0.0,\"declined\":0.0},"
            + "\"none\":{\"n\":3,\"direct\":0.3333333333333333,\"offered\":0.3333333333333333}},"
            + "\"direct\":{\"in_scope\":{\"n\":2,\"top1\":0.5,\"top3\":1.0,\"helped\":0.5,"
            + "\"direct\":1.0,\"direct_wrong\":0.5,\"declined\":0.0},"
            + "\"none\":{\"n\":0,\"direct\":0.0,\"offered\":0.0}},"
            + "\"other\":{\"in_scope\":{\"n\":0,\"top1\":0.0,\"top3\":0.0,\"helped\":0.0,"
            + "\"direct\":0.0,\"direct_wrong\":0.0,\"declined\":0.0},"
            + "\"none\":{\"n\":1,\"direct\":0.0,\"offered\":0.0}},"
            + "\"typo\":{\"in_scope\":{\"n\":2,\"top1\":0.5,\"top3\":1.0,\"helped\":0.5,"
            + "\"direct\":0.0,\"direct_wrong\":0.0,\"declined\":0.5},"
            + "\"none\":{\"n\":0,\"direct\":0.0,\"offered\":0.0}}},"
            + "\"by_lang\":{"
            + "\"de\":{\"in_scope\":{\"n\":1,\"top1\":0.0,\"top3\":1.0,\"helped\":0.0,"
            + "\"direct\":1.0,\"direct_wrong\":1.0,\"declined\":0.0},"
            + "\"none\":{\"n\":0,\"direct\":0.0,\"offered\":0.0}},"
            + "\"en\":{\"in_scope\":{\"n\":3,\"top1\":0.6666666666666666,\"top3\":1.0,"
            + "\"helped\":0.6666666666666666,\"direct\":0.3333333333333333,"
            + "\"direct_wrong\":0.0,\"declined\":0.3333333333333333},"
            + "\"none\":{\"n\":4,\"direct\":0.25,\"offered\":0.25}}},"
            + "\"ms_median\":0}\n");
  }

  @Test
  void withoutJsonThereIsATable() throws Exception {
    Path file = file("{\"text\": \"answer\", \"labels\": [\"share\"], \"kind\": \"direct\"}\n");

    assertThat(output(file, false).lines().toList())
        .hasSize(5)
        .element(1)
        .asString()
        .startsWith("all                  1 1.000 1.000  1.000  1.000 0.000    0.000 |     0");
  }

  @Test
  void everyLineOfAnotherFormIsTold() throws Exception {
    Path file = file("[1]\n{\"text\": \"a\"}\n{\"labels\": [\"x\"]}\n{\n");

    assertThatThrownBy(() -> output(file, true))
        .isInstanceOf(FaultsException.class)
        .hasMessageContainingAll(file + ":1: ", file + ":2: ", file + ":3: ", file + ":4: ");
  }

  private static String output(Path file, boolean json) throws Exception {
    StringWriter text = new StringWriter();
    new EvalCommand(new ScriptedFinder()).run(file, json, new PrintWriter(text));
    return text.toString();
  }

  private Path file(String lines) throws IOException {
    return Files.writeString(folder.resolve("questions.jsonl"), lines);
  }

  private static Principle entry(String id) {
    return new Principle(
        id, null, id, List.of(), "a", "b", "c", "d", List.of(), "https://example.org", List.of());
  }

  /** Does what the question says. */
  private static final class ScriptedFinder implements PrincipleFinder {

    @Override
    public Finding find(String question, Locale roomLanguage) {
      if (question.equals("answer")) {
        return new Finding.Answer(SHARE, roomLanguage, RANKED);
      }
      if (question.equals("offer")) {
        return new Finding.Offer(List.of(SHARE, MONEY), roomLanguage, RANKED);
      }
      return new Finding.Decline(
          Finding.Decline.Reason.OFF_TOPIC, List.of(SHARE), roomLanguage, RANKED);
    }

    @Override
    public String method() {
      return "script";
    }
  }
}
