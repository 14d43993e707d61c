package org.lateralbot.core.command;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.Span;
import org.lateralbot.core.room.RoomSettings;
import org.lateralbot.core.text.Messages;
import org.lateralbot.core.text.SafeText;
import org.lateralbot.core.text.Times;

/**
 * How the bot speaks in one room: its language, its time zone, and how commands are written there.
 * Immutable.
 *
 * @param settings what holds in the room
 * @param messages the texts in the room's language
 * @param form how commands are written in examples there
 */
public record Voice(RoomSettings settings, Messages messages, CommandForm form) {

  private static final int LONGEST_EXAMPLE = 1000;
  private static final Pattern BULLET = Pattern.compile("^[-*\u2022\u2013] ");

  /** The same in another language. */
  public Voice speaking(Locale language) {
    return new Voice(settings.withLanguage(language), Messages.in(language), form);
  }

  public Line line(String key, Object... arguments) {
    return messages.line(key, arguments);
  }

  /** One line of a list. */
  public Line item(String key, Object... arguments) {
    return messages.item(key, arguments);
  }

  /** A text to be put into another text. */
  public Span span(String key, Object... arguments) {
    return messages.span(key, arguments);
  }

  /**
   * A command as people type it there.
   *
   * @param arguments may hold words that people typed; of several lines each but the first becomes
   *     an option, and what no line could hold is left out
   */
  public Span example(String name, String arguments) {
    String line = SafeText.lines(arguments)
        .lines()
        .map(SafeText::oneLine)
        .map(each -> BULLET.matcher(each).replaceFirst(""))
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(" | "));
    return form.show(name, line.length() > LONGEST_EXAMPLE ? "…" : line);
  }

  /** Where to see what the bot can do. */
  public Line help() {
    return line("help.see", example("help", ""));
  }

  /** A point in time in the room's zone and language. */
  public Span moment(Instant instant) {
    return Times.moment(instant, settings.zone(), settings.language());
  }
}
