package org.lateralbot.core.command;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lateralbot.core.chat.IncomingMessage;
import org.lateralbot.core.chat.Saying;
import org.lateralbot.core.room.OpenAccess;
import org.lateralbot.core.room.RoomSettings;
import org.lateralbot.core.text.Messages;

/** What a command is given, made up for tests. */
public final class Contexts {

  public static final RoomSettings DEFAULTS =
      new RoomSettings(OpenAccess.EVERYONE, ZoneOffset.UTC, Locale.ENGLISH, true, Optional.empty());

  public static final Voice VOICE = voice(DEFAULTS);

  private Contexts() {}

  public static Voice voice(RoomSettings settings) {
    return new Voice(settings, Messages.in(settings.language()), CommandForm.prefixed("!"));
  }

  /** Ann gives a command in the garden. */
  public static CommandContext of(CommandSpec spec, String typed) {
    return of(spec, typed, Saying.of(typed).message(), false);
  }

  public static CommandContext of(
      CommandSpec spec, String typed, IncomingMessage message, boolean moderator) {
    return new CommandContext(message, spec, arguments(spec, typed), VOICE, moderator);
  }

  /** Reads what stands behind a command's word, which must be without fault. */
  public static Arguments arguments(CommandSpec spec, String typed) {
    return ((ArgumentParser.Parsed) ArgumentParser.parse(spec, typed)).arguments();
  }

  public static Arguments none() {
    return new Arguments(Optional.empty(), "", Map.of());
  }

  /** The words of a reply; empty for silence. */
  public static String words(Reply reply) {
    if (reply instanceof Reply.Answer answer) {
      return answer.body().plain();
    }
    return reply instanceof Reply.Refusal refusal ? refusal.body().plain() : "";
  }

  /** The reason code of a refusal; empty if it is none. */
  public static String reason(Reply reply) {
    return reply instanceof Reply.Refusal refusal ? refusal.reason() : "";
  }
}
