package org.lateralbot.core.command;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what stands behind a command's word by the command's declaration. Flags may stand anywhere
 * and under any dash, because phones turn two hyphens into a long one; {@code --for=2d} is read
 * too. For a command that has no flags everything is text.
 */
final class ArgumentParser {

  private static final Pattern FLAG =
      Pattern.compile("[-\u2010-\u2015\u2212]+(\\p{L}[^=]*)(?:=(.*))?");

  /** Numbers and units in turn; so written that a long one is not matched by recursion. */
  private static final Pattern DURATION_PART = Pattern.compile("\\d[\\da-zA-Z]*[a-zA-Z]");

  /** More than is understood behind a date, so that the rest of a time is told and not taken as text. */
  private static final Pattern TIME_OF_DAY =
      Pattern.compile("\\d{1,2}(?:[:.h]\\d{2}\\S*|(?i:am|pm|h|uhr))");

  private static final Pattern ZONE = Pattern.compile("UTC|GMT|[A-Z]{2,3}S?T|(?i:am|pm)");

  /** Either arguments or the reason why there are none. */
  sealed interface Outcome {}

  record Parsed(Arguments arguments) implements Outcome {}

  /**
   * @param key the text that gives the reason
   * @param word the word it is about
   */
  record Faulty(String key, String word) implements Outcome {}

  private final CommandSpec spec;
  private final String line;
  private final List<Token> tokens;
  private final Map<String, String> flags = new LinkedHashMap<>();
  private final StringBuilder rest = new StringBuilder();
  private int copiedTo;

  private ArgumentParser(CommandSpec spec, String line) {
    this.spec = spec;
    this.line = line;
    this.tokens = Tokens.of(line);
  }

  static Outcome parse(CommandSpec spec, String line) {
    return new ArgumentParser(spec, line).parse();
  }

  private Outcome parse() {
    int next = 0;
    while (next < tokens.size()) {
      Matcher form = FLAG.matcher(tokens.get(next).text());
      if (spec.flags().isEmpty() || tokens.get(next).quoted() || !form.matches()) {
        next++;
        continue;
      }
      Optional<Flag> flag = spec.flag(form.group(1));
      if (flag.isEmpty()) {
        return new Faulty("parse.unknown-flag", tokens.get(next).text());
      }
      boolean standsLast = hasTextBefore(next);
      int behind =
          form.group(2) == null ? behindValue(flag.get().value(), next + 1, standsLast) : next + 1;
      String value = form.group(2) == null ? joined(next + 1, behind) : form.group(2);
      Optional<Faulty> fault = take(flag.get(), value)
          .or(() -> standsLast ? leftOver(flag.get().value(), value, behind) : Optional.empty());
      if (fault.isPresent()) {
        return fault.get();
      }
      cut(tokens.get(next).start(), tokens.get(behind - 1).end());
      next = behind;
    }
    rest.append(line, copiedTo, line.length());
    return withItem(rest.toString().strip());
  }

  private Optional<Faulty> take(Flag flag, String value) {
    String shown = "--" + flag.name();
    if (flag.value() == Flag.Value.NONE && !value.isEmpty()) {
      return Optional.of(new Faulty("parse.flag-takes-nothing", shown));
    }
    if (flag.value() != Flag.Value.NONE && value.isBlank()) {
      return Optional.of(new Faulty("parse.flag-needs-value", shown));
    }
    return flags.put(flag.name(), value) == null
        ? Optional.empty()
        : Optional.of(new Faulty("parse.flag-twice", shown));
  }

  /**
   * What stands behind a value on its line would become part of the text before it, without anybody
   * being told. A time that cannot be read is left to its reader, who says what can be.
   */
  private Optional<Faulty> leftOver(Flag.Value kind, String value, int from) {
    int behind = behindWords(from);
    return behind > from && isWhole(kind, value)
        ? Optional.of(new Faulty("parse.behind-value", joined(from, behind)))
        : Optional.empty();
  }

  private static boolean isWhole(Flag.Value kind, String value) {
    return switch (kind) {
      case NONE -> false;
      case WORD, WORDS -> true;
      case DURATION -> TimeReader.duration(value).isPresent();
      case DATE -> TimeReader.date(value, ZoneOffset.UTC).isPresent();
    };
  }

  /** Whether words stand before a token; the item that the line is about is none of them. */
  private boolean hasTextBefore(int index) {
    String before = rest + line.substring(copiedTo, tokens.get(index).start());
    return !behindItem(before.strip()).isEmpty();
  }

  private int behindValue(Flag.Value value, int from, boolean standsLast) {
    return switch (value) {
      case NONE -> from;
      case WORD -> behindWord(from);
      case WORDS -> standsLast ? behindName(from) : behindWord(from);
      case DURATION -> behindDuration(from);
      case DATE -> behindDate(from);
    };
  }

  private int behindWord(int from) {
    return isWord(from) ? from + 1 : from;
  }

  private int behindName(int from) {
    return isWord(from) && !tokens.get(from).quoted() ? behindWords(from + 1) : behindWord(from);
  }

  /** Behind the words that go on on the line of the token before. */
  private int behindWords(int from) {
    int behind = from;
    while (isWord(behind) && isBeside(behind)) {
      behind++;
    }
    return behind;
  }

  private int behindDate(int from) {
    if (!isWord(from)) {
      return from;
    }
    if (!matches(TIME_OF_DAY, from + 1) || !isBeside(from + 1)) {
      return from + 1;
    }
    return matches(ZONE, from + 2) && isBeside(from + 2) ? from + 3 : from + 2;
  }

  /** A first word that is no span of time is taken too, so that the reader can say what is wrong. */
  private int behindDuration(int from) {
    int behind = behindWord(from);
    while (behind > from && matches(DURATION_PART, behind)) {
      behind++;
    }
    return behind;
  }

  private boolean isWord(int index) {
    return index < tokens.size()
        && !tokens.get(index).text().equals("|")
        && (tokens.get(index).quoted()
            || !FLAG.matcher(tokens.get(index).text()).matches());
  }

  /** Whether a token stands on the same line as the one before it. */
  private boolean isBeside(int index) {
    return line.substring(tokens.get(index - 1).end(), tokens.get(index).start())
            .indexOf('\n')
        < 0;
  }

  private boolean matches(Pattern pattern, int index) {
    return index < tokens.size() && pattern.matcher(tokens.get(index).text()).matches();
  }

  private String joined(int from, int to) {
    return String.join(" ", tokens.subList(from, to).stream().map(Token::text).toList());
  }

  private void cut(int start, int end) {
    rest.append(line, copiedTo, start);
    copiedTo = end;
  }

  private Outcome withItem(String text) {
    Optional<ItemRef> item = itemIn(spec, text);
    String behind = behindItem(text);
    return missing(item, behind)
        .<Outcome>map(parameter -> new Faulty("parse.missing", parameter.name()))
        .orElseGet(() -> behind.isEmpty() || takes(spec, Parameter.Kind.TEXT)
            ? new Parsed(new Arguments(item, behind, flags))
            : new Faulty("parse.too-much", behind));
  }

  private String behindItem(String text) {
    return itemIn(spec, text).isPresent() ? text.substring(first(text).length()).strip() : text;
  }

  /** The item that stands first, if the command takes one. */
  static Optional<ItemRef> itemIn(CommandSpec spec, String text) {
    return takes(spec, Parameter.Kind.ITEM) ? ItemRef.read(first(text)) : Optional.empty();
  }

  private static String first(String text) {
    return text.split("\\s", 2)[0];
  }

  private static boolean takes(CommandSpec spec, Parameter.Kind kind) {
    return spec.parameters().stream().anyMatch(parameter -> parameter.kind() == kind);
  }

  private Optional<Parameter> missing(Optional<ItemRef> item, String text) {
    return spec.parameters().stream()
        .filter(Parameter::required)
        .filter(
            parameter -> parameter.kind() == Parameter.Kind.ITEM ? item.isEmpty() : text.isEmpty())
        .findFirst();
  }
}
