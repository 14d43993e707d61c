package org.lateralbot.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.Span;

final class PagesTest {

  private static List<String> written(List<Body> pages) {
    return pages.stream().map(Markdown::of).toList();
  }

  @Test
  void cutsAtLineEnds() {
    Body body = new Body(IntStream.range(0, 10)
        .mapToObj(n -> Line.of(new Span.Plain("line number " + n)))
        .toList());

    List<String> pages = written(Pages.of(body, 30));

    assertThat(pages).hasSize(5).allMatch(page -> page.length() <= 30);
    assertThat(pages.get(0)).isEqualTo("line number 0\nline number 1");
  }

  @Test
  void cutsALineThatNoPageCouldHoldAlsoWhenEveryMarkIsEscaped() {
    Body body = Body.of(Line.of(new Span.Plain("*".repeat(5_000))));

    List<String> pages = written(Pages.of(body, 2_000));

    assertThat(pages).allMatch(page -> page.length() <= 2_000);
    assertThat(String.join("", pages).replaceAll("[\\\\\n]", "")).isEqualTo("*".repeat(5_000));
  }

  @Test
  void isOnePageWhereEverythingFits() {
    Body body = Body.of(Line.of(new Span.Plain("short")), Line.of(new Span.Strong("words")));

    assertThat(Pages.of(body, 2_000)).containsExactly(body);
  }
}
