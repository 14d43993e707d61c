package org.lateralbot.adapter.discord;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells Discord the bot's slash commands, but only when they are not those it has already. */
final class CommandRegistration {

  private static final Logger LOG = LoggerFactory.getLogger(CommandRegistration.class);

  private CommandRegistration() {}

  static void run(JDA shard, List<SlashCommandData> commands) {
    List<CommandData> registered = shard.retrieveCommands(true).complete().stream()
        .map(CommandData::fromCommand)
        .toList();
    if (byName(commands).equals(byName(registered))) {
      LOG.info("Discord has the commands as they are");
    } else {
      shard.updateCommands().addCommands(commands).complete();
      LOG.info("Discord has taken {} commands", commands.size());
    }
  }

  private static Map<String, Map<String, Object>> byName(List<? extends CommandData> commands) {
    Map<String, Map<String, Object>> byName = new TreeMap<>();
    commands.forEach(command -> byName.put(command.getName(), command.toData().toMap()));
    return byName;
  }
}
