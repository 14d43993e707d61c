package org.lateralbot.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.text.Format;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.Span;

class MessagesTest {

  private static final ResourceBundle ENGLISH =
      ResourceBundle.getBundle("org.lateralbot.core.text.messages", Locale.ROOT);

  private final Messages messages = Messages.in(Locale.ENGLISH);

  static Stream<String> keys() {
    return ENGLISH.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("keys")
  void everyTextCanBeShownWithAllThatItNames(String key) {
    String pattern = ENGLISH.getString(key);

    String shown = messages.plain(key, arguments(pattern));

    assertThat(shown).isNotBlank().doesNotContain("{", "}", "''", "*", "`");
    if (!pattern.contains("choice")) {
      assertThat(named(pattern)).allMatch(index -> shown.contains("argument" + index));
    }
  }

  @ParameterizedTest
  @MethodSource("keys")
  void everyMarkIsClosed(String key) {
    for (char mark : new char[] {'*', '`'}) {
      assertThat(ENGLISH.getString(key).chars().filter(each -> each == mark).count() % 2)
          .isZero();
    }
  }

  private static List<Integer> named(String pattern) {
    return Pattern.compile("\\{(\\d)")
        .matcher(pattern)
        .results()
        .map(match -> Integer.valueOf(match.group(1)))
        .toList();
  }

  private static Object[] arguments(String pattern) {
    Format[] formats = new MessageFormat(pattern, Locale.ENGLISH).getFormatsByArgumentIndex();
    return IntStream.range(0, Math.max(formats.length, 10))
        .mapToObj(i -> i < formats.length && formats[i] != null ? (Object) 2 : "argument" + i)
        .toArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*a*", "`a`", "{0}", "it's", "''", "{", "a*b", "\\", "{1,number}"})
  void wordsThatPeopleTypedStayLiteral(String typed) {
    Line line = messages.line("router.unknown", typed);

    assertThat(line.plain()).isEqualTo("I do not know the command " + typed + ".");
    assertThat(line.spans()).allMatch(span -> span instanceof Span.Plain);
  }

  @Test
  void placeholdersThatPeopleTypedAreDropped() {
    assertThat(messages.plain("router.unknown", "a\uE000b\uE001"))
        .isEqualTo("I do not know the command ab.");
  }

  @Test
  void wordsOverSeveralLinesStayInOne() {
    assertThat(messages.plain("router.unknown", "a\nb"))
        .isEqualTo("I do not know the command a b.");
  }

  @Test
  void marksBecomeSpans() {
    Line line = messages.line("ask.why-line", "because");

    assertThat(line.spans())
        .containsExactly(new Span.Strong("Why:"), new Span.Plain(" "), new Span.Plain("because"));
  }

  @Test
  void insertedSpansKeepTheirMeaning() {
    Span link = new Span.Link("there", URI.create("https://example.org"));

    assertThat(messages.line("ask.source", link).spans())
        .containsExactly(new Span.Strong("Source:"), new Span.Plain(" "), link);
  }

  @Test
  void aSpanWithinMarksTakesTheirMeaning() {
    assertThat(messages.line("principles.numbered", "1. One", "what").spans())
        .containsExactly(new Span.Strong("1. One"), new Span.Plain(": "), new Span.Plain("what"));
  }

  @Test
  void numbersAreShownAsTheLanguageWritesThem() {
    assertThat(messages.plain("ask.evidence-none", 1234L)).isEqualTo("none of them: 1,234%");
  }

  @Test
  void aLanguageWithoutTextsGetsEnglish() {
    assertThat(Messages.in(Locale.forLanguageTag("tlh")).plain("command.help.summary"))
        .isEqualTo("this list");
  }

  @Test
  void aMissingTextIsAMistakeInTheProgram() {
    assertThat(messages.has("no.such.key")).isFalse();
    assertThatThrownBy(() -> messages.plain("no.such.key"))
        .isInstanceOf(MissingResourceException.class);
  }
}
