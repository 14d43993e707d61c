package org.lateralbot.core.command;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** All commands, found by the words that call them. Immutable. */
public final class CommandCatalogue {

  private static final int LONGEST_WORD = 40;

  private final List<Command> commands;
  private final Map<String, Command> byWord = new HashMap<>();

  /**
   * @param commands in the order in which help lists them
   * @throws IllegalArgumentException if two commands are called by the same word
   */
  public CommandCatalogue(List<Command> commands) {
    this.commands = List.copyOf(commands);
    for (Command command : commands) {
      add(command.spec().name(), command);
      command.spec().aliases().forEach(alias -> add(alias, command));
    }
  }

  private void add(String word, Command command) {
    if (byWord.put(word.toLowerCase(Locale.ROOT), command) != null) {
      throw new IllegalArgumentException("two commands are called \"" + word + "\"");
    }
  }

  /** The command that a word calls; case does not matter. */
  public Optional<Command> find(String word) {
    return Optional.ofNullable(byWord.get(word.toLowerCase(Locale.ROOT)));
  }

  /** All commands in the order of help. */
  public List<CommandSpec> specs() {
    return commands.stream().map(Command::spec).toList();
  }

  /** The word nearest to a mistyped one, if one is at most {@code distance} edits away. */
  public Optional<String> nearest(String word, int distance) {
    if (word.length() > LONGEST_WORD) {
      return Optional.empty();
    }
    LevenshteinDistance levenshtein = new LevenshteinDistance(distance);
    String typed = word.toLowerCase(Locale.ROOT);
    Comparator<String> byDistance =
        Comparator.comparingInt(candidate -> levenshtein.apply(typed, candidate));
    return byWord.keySet().stream()
        .filter(candidate -> levenshtein.apply(typed, candidate) >= 0)
        .min(byDistance.thenComparing(Comparator.naturalOrder()));
  }
}
