package org.lateralbot.config.recount;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lateralbot.config.fault.FaultsException;
import org.lateralbot.config.recount.RecordFile.NumberedLine;
import org.lateralbot.core.record.RecordLine;

/** Goes down the lines of a record: each begins with the word that says what it is about. */
final class Cursor {

  /** No clock of a bot was ever outside of these; what is far outside cannot even be added up. */
  private static final Instant EARLIEST = Instant.EPOCH;

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\u061c\\u200e\\u200f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private final RecordFile file;
  private int next;

  Cursor(RecordFile file) {
    this.file = file;
  }

  /** What stands behind a word that must begin the next line. */
  String take(String word) throws FaultsException {
    if (!isAt(word)) {
      throw fault("Here a line must begin with \"" + word + "\".");
    }
    return takeLine().substring(word.length() + 1);
  }

  /** Whether the next line begins with a word. */
  boolean isAt(String word) {
    return next < lines().size() && lines().get(next).line().text().startsWith(word + " ");
  }

  private String takeLine() {
    return lines().get(next++).line().text();
  }

  /** What stands below the line taken last. */
  Optional<String> below() {
    return lines().get(next - 1).line().below();
  }

  int takeNumber(String word) throws FaultsException {
    return number(take(word));
  }

  int number(String text) throws FaultsException {
    return some(text, it -> NUMBER.matcher(it).matches() ? Integer.valueOf(it) : null, "number");
  }

  Instant takeInstant(String word) throws FaultsException {
    return instant(take(word));
  }

  Instant instant(String text) throws FaultsException {
    return some(text, Cursor::instantOrNull, "point in time such as 2026-12-24T18:00:00Z");
  }

  private static @Nullable Instant instantOrNull(String text) {
    try {
      Instant instant = Instant.parse(text);
      return instant.isBefore(EARLIEST) || instant.isAfter(LATEST) ? null : instant;
    } catch (DateTimeException other) {
      return null;
    }
  }

  /** What people typed. */
  String takeWords(String word) throws FaultsException {
    return words(take(word));
  }

  String words(String text) throws FaultsException {
    return typed(some(text, it -> RecordLine.typed(it).orElse(null), "text as records hold it"));
  }

  /** The bot keeps no line of people's words that would do something to a terminal. */
  String typed(String words) throws FaultsException {
    if (UNSEEN.matcher(words).find()) {
      throw taken(
          "Here is a control character, a line break or a mark that turns what follows: no words"
              + " that the bot keeps hold one.");
    }
    return words;
  }

  <T extends Enum<T>> T constant(String text, T[] all) throws FaultsException {
    return some(
        text,
        it -> Stream.of(all)
            .filter(constant -> RecordLine.word(constant).equals(it))
            .findFirst()
            .orElse(null),
        "word that may stand here");
  }

  /** Which of two words stands behind another: true for the first. */
  boolean takeChoice(String word, String yes, String no) throws FaultsException {
    String text = take(word);
    if (!text.equals(yes) && !text.equals(no)) {
      throw taken("\"" + text + "\" is neither " + yes + " nor " + no + ".");
    }
    return text.equals(yes);
  }

  private <T> T some(String text, Function<String, @Nullable T> read, String what)
      throws FaultsException {
    T value = read.apply(text);
    if (value == null) {
      throw taken("\"" + text + "\" is no " + what + ".");
    }
    return value;
  }

  /** Nothing may be left. */
  void end() throws FaultsException {
    if (next < lines().size()) {
      throw fault("Nothing may stand here any more.");
    }
  }

  /**
   * What was read must be written as it stands in the file: one thing has one form.
   *
   * @param written the same lines as the bot would write them
   */
  void mustBe(Stream<RecordLine> written) throws FaultsException {
    List<RecordLine> right = written.toList();
    for (int i = 0; i < right.size(); i++) {
      if (!right.get(i).equals(lines().get(i).line())) {
        next = i;
        throw fault("This line is not as the bot writes it: it would be \""
            + right.get(i).text()
            + "\".");
      }
    }
  }

  /** Something is wrong in the line taken last. */
  FaultsException taken(String problem) {
    next--;
    return fault(problem);
  }

  private FaultsException fault(String problem) {
    int line = next < lines().size()
        ? lines().get(next).number()
        : lines().get(lines().size() - 1).number() + 1;
    return LineSource.fault(file.name(), line, problem);
  }

  private List<NumberedLine> lines() {
    return file.lines();
  }
}
