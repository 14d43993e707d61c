package org.lateralbot.core.command;

import java.time.Instant;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.Span;
import org.lateralbot.core.room.RoomSettings;
import org.lateralbot.core.text.Messages;
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

  /** A command as people type it there. */
  public Span example(String name, String arguments) {
    return form.show(name, arguments);
  }

  /** A point in time in the room's zone and language. */
  public Span moment(Instant instant) {
    return Times.moment(instant, settings.zone(), settings.language());
  }
}
