package org.lateralbot.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.Span;

final class MarkdownTest {

  private static String typed(String text) {
    return Markdown.of(Line.of(new Span.Plain(text)));
  }

  @ParameterizedTest
  @CsvSource({
    "*a* _b_ ~c~ ||d||, \\*a\\* \\_b\\_ \\~c\\~ \\|\\|d\\|\\|",
    "`e` [f](g), \\`e\\` \\[f\\]\\(g\\)",
    "<@1> @everyone, \\<\\@1\\> \\@everyone",
    "# big, \\# big",
    "- item, \\- item",
    "1. first, 1\\. first",
    "1.5 litres, 1.5 litres",
    "a - b, a - b",
    "see https://example.org/a_b now_, see https://example.org/a_b now\\_",
  })
  void showsWhatWasTypedAsItWasTyped(String typed, String written) {
    assertThat(typed(typed)).isEqualTo(written);
  }

  @Test
  void showsATimeInTheReadersZone() {
    Span moment = new Span.Moment("Friday", Instant.ofEpochSecond(1_800_000_000));

    assertThat(Markdown.of(Line.of(new Span.Plain("until "), moment)))
        .isEqualTo("until <t:1800000000:f>");
  }

  @Test
  void marksWhatStandsOutAndWhatIsToBeTyped() {
    Line line = Line.of(new Span.Strong("A *title*"), new Span.Code("/vote"), new Span.Code("a`b"));

    assertThat(Markdown.of(line.asItem())).isEqualTo("- **A \\*title\\***`/vote`a\\`b");
  }

  @Test
  void showsALinkWithoutAPreview() {
    URI target = URI.create("https://example.org/a_(b)");

    assertThat(Markdown.of(Line.of(new Span.Link("here", target))))
        .isEqualTo("[here](<https://example.org/a_(b)>)");
    assertThat(Markdown.of(Line.of(new Span.Link(target.toString(), target))))
        .isEqualTo("<https://example.org/a_(b)>");
  }
}
