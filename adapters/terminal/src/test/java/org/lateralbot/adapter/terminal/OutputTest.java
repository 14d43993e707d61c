package org.lateralbot.adapter.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.chat.Span;

final class OutputTest {

  private static final RoomId COMMONS = new RoomId("terminal", "commons");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private static Said said(boolean here, Line... lines) {
    return new Said("m1", COMMONS, Optional.empty(), Optional.empty(), here, List.of(lines));
  }

  private static Line plain(String text) {
    return Line.of(new Span.Plain(text));
  }

  @Test
  void showsEveryKindOfWordsAsText() throws IOException {
    new PlainOutput(out)
        .say(said(
            true,
            Line.of(new Span.Strong("Poll"), new Span.Plain(": vote "), new Span.Code("!vote 2")),
            Line.of(),
            plain("Library").asItem(),
            Line.of(
                new Span.Link("Source", URI.create("https://example.org/a")),
                new Span.Plain(" "),
                new Span.Link("https://example.org/b", URI.create("https://example.org/b"))),
            Line.of(new Span.Moment("noon", Instant.EPOCH))));

    assertThat(out.toString(UTF_8)).isEqualTo("""
            Poll: vote !vote 2

            - Library
            Source (https://example.org/a) https://example.org/b
            noon
            """);
  }

  @Test
  void marksEveryLineSaidElsewhere() throws IOException {
    new PlainOutput(out).say(said(false, plain("one"), plain("two")));

    assertThat(out.toString(UTF_8)).isEqualTo("[commons] one\n[commons] two\n");
  }

  @Test
  void letsNobodyPlayWithTheTerminal() throws IOException {
    Line hostile = plain("a\u001b[2Jb\u009b31mc\rd\ne\u202ef\ud800g\u0000h");
    new PlainOutput(out).say(said(true, hostile));
    new JsonOutput(out).say(said(true, hostile));

    List<String> shown = out.toString(UTF_8).lines().toList();
    assertThat(shown.get(0)).isEqualTo("a[2Jb31mcdefgh");
    assertThat(Json.read(shown.get(1))).containsEntry("text", "a[2Jb31mcdefgh");
  }

  @Test
  void writesObjectsWithOnlyTheFieldsThereAre() throws IOException {
    new JsonOutput(out).say(said(true, plain("one"), plain("two \"é\" 👍").asItem()));

    assertThat(out.toString(UTF_8))
        .isEqualTo("{\"id\":\"m1\",\"room\":\"commons\",\"text\":\"one\\n- two \\\"é\\\" 👍\"}\n");
  }
}
