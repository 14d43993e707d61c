package org.lateralbot.core.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class BodyTest {

  private static Line line(String text) {
    return Line.of(new Span.Plain(text));
  }

  @Test
  void aShortBodyIsOnePage() {
    Body body = Body.of(line("one"), line("two").asItem());

    assertThat(body.plain()).isEqualTo("one\n- two");
    assertThat(body.pages(10)).containsExactly(body);
  }

  @Test
  void splitsAtLineEnds() {
    Body body = Body.of(line("12345"), line("1234"), line("1"));

    assertThat(body.pages(10)).extracting(Body::plain).containsExactly("12345\n1234", "1");
  }

  @Test
  void cutsALineThatNoPageHoldsAtASpace() {
    assertThat(Body.of(line("hello wonderful world")).pages(10))
        .extracting(Body::plain)
        .containsExactly("hello", "wonderful", "world");
  }

  @Test
  void anEmptyBodyIsOneEmptyPage() {
    assertThat(new Body(List.of()).pages(10)).containsExactly(new Body(List.of()));
  }

  @RepeatedTest(300)
  void noPageIsOverTheLimitAndNothingIsLost(RepetitionInfo round) {
    Random random = new Random(round.getCurrentRepetition());
    Body body = anyBody(random);
    int limit = 10 + random.nextInt(60);

    List<Body> pages = body.pages(limit);

    assertThat(pages).allMatch(page -> page.plain().length() <= limit);
    assertThat(pages).noneMatch(page -> hasHalfPair(page.plain()));
    StringBuilder all = new StringBuilder();
    pages.forEach(page -> all.append(page.plain()));
    assertThat(all.toString().replaceAll("\\s", "")).isEqualTo(body.plain().replaceAll("\\s", ""));
  }

  private static Body anyBody(Random random) {
    String[] letters = {"a", "b", " ", "😀", "é", "-", "  "};
    List<Line> lines = new ArrayList<>();
    for (int i = random.nextInt(8); i >= 0; i--) {
      StringBuilder text = new StringBuilder();
      random.ints(random.nextInt(150), 0, letters.length).forEach(it -> text.append(letters[it]));
      lines.add(
          random.nextBoolean() ? line(text.toString()) : line(text.toString()).asItem());
    }
    return new Body(lines);
  }

  private static boolean hasHalfPair(String text) {
    return text.codePoints().anyMatch(code -> code >= 0xD800 && code <= 0xDFFF);
  }
}
