package org.lateralbot.adapter.discord;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.lateralbot.core.Completions;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.CommandCatalogue;
import org.lateralbot.core.command.CommandSpec;

/**
 * What people can tell the bot, for slash commands and their completion.
 *
 * @param commands all commands; asked only once the bot is put together
 * @param completions the same for what may be offered while one is typed
 */
public record Vocabulary(Supplier<CommandCatalogue> commands, Supplier<Completions> completions) {

  Optional<CommandSpec> find(String word) {
    return commands.get().find(word).map(Command::spec);
  }

  List<CommandSpec> specs() {
    return commands.get().specs();
  }

  List<Completions.Suggestion> complete(
      RoomId room, String command, String option, String typed, Locale language) {
    return find(command)
        .map(spec -> completions
            .get()
            .suggest(room, command, SlashCommands.completion(spec, option), typed, language))
        .orElse(List.of());
  }
}
