package org.lateralbot.core.command;

import java.util.List;
import java.util.Optional;

/**
 * A command as data: parser, help, examples and a network's own command lists are made from it. Its
 * summary is the text {@code command.NAME.summary} in the bundles.
 *
 * @param name the word that calls it, lower case
 * @param aliases other words that call it
 * @param parameters what follows, in order
 * @param flags what may stand anywhere in the line
 * @param example what to type behind the word in an example; may be empty
 * @param access who may give it
 * @param place where it can be given
 * @param changes whether it may change anything that is kept
 * @param answersSender whether its answer concerns the sender alone: a network that can shows it to
 *     nobody else
 * @param confides whether what stands behind its word may be meant for the bot alone: where others
 *     read along the bot does not say it again
 */
public record CommandSpec(
    String name,
    List<String> aliases,
    List<Parameter> parameters,
    List<Flag> flags,
    String example,
    Access access,
    Place place,
    boolean changes,
    boolean answersSender,
    boolean confides) {

  public CommandSpec {
    aliases = List.copyOf(aliases);
    parameters = List.copyOf(parameters);
    flags = List.copyOf(flags);
  }

  /** A command for everybody, anywhere, that takes nothing and changes nothing. */
  public static CommandSpec named(String name, String... aliases) {
    return new CommandSpec(
        name,
        List.of(aliases),
        List.of(),
        List.of(),
        "",
        Access.EVERYONE,
        Place.ANYWHERE,
        false,
        false,
        false);
  }

  public CommandSpec taking(Parameter... taken) {
    return new CommandSpec(
        name,
        aliases,
        List.of(taken),
        flags,
        example,
        access,
        place,
        changes,
        answersSender,
        confides);
  }

  public CommandSpec with(Flag... offered) {
    return new CommandSpec(
        name,
        aliases,
        parameters,
        List.of(offered),
        example,
        access,
        place,
        changes,
        answersSender,
        confides);
  }

  public CommandSpec like(String shown) {
    return new CommandSpec(
        name, aliases, parameters, flags, shown, access, place, changes, answersSender, confides);
  }

  public CommandSpec onlyFor(Access allowed) {
    return new CommandSpec(
        name,
        aliases,
        parameters,
        flags,
        example,
        allowed,
        place,
        changes,
        answersSender,
        confides);
  }

  public CommandSpec onlyInSharedRooms() {
    return new CommandSpec(
        name,
        aliases,
        parameters,
        flags,
        example,
        access,
        Place.SHARED,
        changes,
        answersSender,
        confides);
  }

  /** The same command, run inside a transaction because it changes what is kept. */
  public CommandSpec changing() {
    return new CommandSpec(
        name, aliases, parameters, flags, example, access, place, true, answersSender, confides);
  }

  /** The same command, whose answer concerns its sender alone. */
  public CommandSpec answeringSender() {
    return new CommandSpec(
        name, aliases, parameters, flags, example, access, place, changes, true, confides);
  }

  /** The same command, whose arguments may be meant for the bot alone. */
  public CommandSpec confiding() {
    return new CommandSpec(
        name, aliases, parameters, flags, example, access, place, changes, answersSender, true);
  }

  /** Whether a word calls this command; case does not matter. */
  public boolean isCalled(String word) {
    return name.equalsIgnoreCase(word) || aliases.stream().anyMatch(word::equalsIgnoreCase);
  }

  Optional<Flag> flag(String typed) {
    return flags.stream().filter(flag -> flag.isCalled(typed)).findFirst();
  }
}
