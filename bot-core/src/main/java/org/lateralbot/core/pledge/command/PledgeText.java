package org.lateralbot.core.pledge.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lateralbot.core.chat.ChatRooms;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.Token;
import org.lateralbot.core.text.SafeText;

/** Small pieces that the pledge commands read and write alike. */
final class PledgeText {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern TYPEABLE_ROOM = Pattern.compile("[^\\s#]+");

  private PledgeText() {}

  /** The key of the text that gives a reason: {@code pledge.sign.bad-number}. */
  static String key(String deed, Enum<?> reason) {
    return "pledge." + deed + "." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What was typed, on one line and without quotes around the whole of it. */
  static String wording(CommandContext context) {
    List<Token> tokens = context.arguments().tokens();
    boolean quotedWhole = tokens.size() == 1 && tokens.get(0).quoted();
    return SafeText.oneLine(
        quotedWhole ? tokens.get(0).text() : context.arguments().text());
  }

  /** A whole number as people type it; empty if it is none. */
  static Optional<Integer> number(String typed) {
    return NUMBER.matcher(typed).matches()
        ? Optional.of(Integer.parseInt(typed))
        : Optional.empty();
  }

  /** A pledge as it is named in its own room. */
  static String inRoom(ItemId item) {
    return "#" + item.number();
  }

  /** A pledge as it is named in a direct room; the bot asks back where the room cannot be typed. */
  static String inPrivate(ItemId item, ChatRooms rooms) {
    String room = rooms.nameOf(item.room());
    return TYPEABLE_ROOM.matcher(room).matches() ? room + inRoom(item) : inRoom(item);
  }

  /** A pledge as it is named where the line was said. */
  static String inContext(ItemId item, CommandContext context, ChatRooms rooms) {
    return context.isDirect() ? inPrivate(item, rooms) : inRoom(item);
  }
}
