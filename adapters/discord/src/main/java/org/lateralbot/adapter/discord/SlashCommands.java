package org.lateralbot.adapter.discord;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import org.lateralbot.core.command.CommandSpec;
import org.lateralbot.core.command.Completion;
import org.lateralbot.core.command.Flag;
import org.lateralbot.core.command.Parameter;
import org.lateralbot.core.command.Place;
import org.lateralbot.core.text.Messages;

/** The core's commands as Discord's slash commands, explained in every language the bot speaks. */
final class SlashCommands {

  private static final Map<DiscordLocale, Locale> LANGUAGES = languages();

  private SlashCommands() {}

  private static Map<DiscordLocale, Locale> languages() {
    Map<DiscordLocale, Locale> languages = new LinkedHashMap<>();
    languages.put(DiscordLocale.GERMAN, Locale.GERMAN);
    languages.put(DiscordLocale.SPANISH, Locale.forLanguageTag("es"));
    languages.put(DiscordLocale.SPANISH_LATAM, Locale.forLanguageTag("es"));
    languages.put(DiscordLocale.FRENCH, Locale.FRENCH);
    languages.put(DiscordLocale.ITALIAN, Locale.ITALIAN);
    languages.put(DiscordLocale.DUTCH, Locale.forLanguageTag("nl"));
    languages.put(DiscordLocale.PORTUGUESE_BRAZILIAN, Locale.forLanguageTag("pt"));
    return languages;
  }

  /** The language of the bot that is nearest to one of Discord's. */
  static Locale language(DiscordLocale locale) {
    return LANGUAGES.getOrDefault(locale, Locale.ENGLISH);
  }

  static List<SlashCommandData> of(List<CommandSpec> specs) {
    return specs.stream().map(SlashCommands::of).toList();
  }

  private static SlashCommandData of(CommandSpec spec) {
    String key = "command." + spec.name() + ".summary";
    SlashCommandData command = Commands.slash(spec.name(), text(Locale.ENGLISH, key));
    LANGUAGES.forEach(
        (locale, language) -> command.setDescriptionLocalization(locale, text(language, key)));
    return command.setContexts(contexts(spec)).addOptions(options(spec));
  }

  private static List<InteractionContextType> contexts(CommandSpec spec) {
    return spec.place() == Place.SHARED
        ? List.of(InteractionContextType.GUILD)
        : List.of(InteractionContextType.GUILD, InteractionContextType.BOT_DM);
  }

  /** Discord wants those that must be filled in before those that may be left out. */
  private static List<OptionData> options(CommandSpec spec) {
    List<OptionData> options = new ArrayList<>();
    spec.parameters().forEach(parameter -> options.add(option(parameter)));
    spec.flags().forEach(flag -> options.add(option(flag)));
    options.sort(Comparator.comparing(option -> !option.isRequired()));
    return options;
  }

  private static OptionData option(Parameter parameter) {
    OptionData option = explained(
        new OptionData(OptionType.STRING, parameter.name(), "-", parameter.required()),
        "parameter." + parameter.name());
    parameter.choices().forEach(word -> option.addChoices(new Command.Choice(word, word)));
    return option.setAutoComplete(parameter.completion() != Completion.NONE);
  }

  private static OptionData option(Flag flag) {
    OptionType type = flag.value() == Flag.Value.NONE ? OptionType.BOOLEAN : OptionType.STRING;
    return explained(new OptionData(type, flag.name(), "-"), "flag." + flag.name())
        .setAutoComplete(flag.completion() != Completion.NONE);
  }

  private static OptionData explained(OptionData option, String key) {
    LANGUAGES.forEach(
        (locale, language) -> option.setDescriptionLocalization(locale, text(language, key)));
    return option.setDescription(text(Locale.ENGLISH, key));
  }

  private static String text(Locale language, String key) {
    return Cut.to(OptionData.MAX_DESCRIPTION_LENGTH, Messages.in(language).plain(key));
  }

  /** What is offered while an option of a command is typed. */
  static Completion completion(CommandSpec spec, String option) {
    return Stream.concat(
            spec.parameters().stream()
                .filter(parameter -> parameter.name().equals(option))
                .map(Parameter::completion),
            spec.flags().stream().filter(flag -> flag.name().equals(option)).map(Flag::completion))
        .findFirst()
        .orElse(Completion.NONE);
  }
}
