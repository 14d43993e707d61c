package org.lateralbot.core.room.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.CommandSpec;
import org.lateralbot.core.command.Parameter;
import org.lateralbot.core.command.Reply;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.room.RoomBook;
import org.lateralbot.core.room.RoomSetting;
import org.lateralbot.core.room.RoomSettings;

/** Shows what a room has set, and lets its moderators change it. */
public final class RoomCommand implements Command {

  private final RoomBook rooms;
  private final List<Locale> languages;

  /**
   * Builds the command.
   *
   * @param languages in which the bot can speak
   */
  public RoomCommand(RoomBook rooms, List<Locale> languages) {
    this.rooms = rooms;
    this.languages = List.copyOf(languages);
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.named("room")
        .taking(Parameter.optionalText("room-setting"))
        .like("zone Europe/Lisbon")
        .onlyInSharedRooms()
        .changing()
        .answeringSender();
  }

  @Override
  public Reply run(CommandContext context) {
    String text = context.arguments().text();
    return text.isEmpty() ? show(context.voice()) : change(context, text);
  }

  private Reply change(CommandContext context, String text) {
    String[] words = text.split("\\s+", 2);
    Optional<RoomSetting> setting = RoomSetting.named(words[0]);
    if (setting.isEmpty()) {
      return context.refuse("room.unknown-setting", words[0], RoomSetting.names());
    }
    if (words.length == 1) {
      return Reply.answer(line(context.voice(), setting.get()));
    }
    if (!context.moderator()) {
      return context.refuseBriefly("room.only-moderators", context.voice().example("room", ""));
    }
    String value = words[1];
    Optional<RoomSettings> changed =
        setting.get().read(context.voice().settings(), value, languages);
    if (changed.isEmpty()) {
      return context.refuseWith(
          List.of(context
              .voice()
              .line(
                  "parse.example", context.voice().example("room", setting.get().example()))),
          "room.bad-value",
          setting.get().key(),
          value);
    }
    rooms.change(context.room(), changed.get());
    return context.answer("room.changed", setting.get().key(), setting.get().show(changed.get()));
  }

  private Reply show(Voice voice) {
    List<Line> lines = new ArrayList<>(List.of(voice.line("room.intro")));
    for (RoomSetting setting : RoomSetting.values()) {
      lines.add(line(voice, setting).asItem());
    }
    return Reply.answer(new Body(lines));
  }

  private static Line line(Voice voice, RoomSetting setting) {
    return voice.line(
        "room.setting",
        setting.key(),
        setting.show(voice.settings()),
        voice.example("room", setting.example()));
  }
}
