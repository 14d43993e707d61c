package org.lateralbot.core.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lateralbot.core.chat.IncomingMessage;

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
 * @param traits what else holds of it
 */
public record CommandSpec(
    String name,
    List<String> aliases,
    List<Parameter> parameters,
    List<Flag> flags,
    String example,
    Access access,
    Place place,
    Set<Trait> traits) {

  /** What may hold of a command. */
  public enum Trait {
    /** It may change something that is kept. */
    CHANGES,
    /** Its answer concerns the sender alone: a network that can shows it to nobody else. */
    ANSWERS_SENDER,
    /**
     * What stands behind its word may be meant for the bot alone: where others read along the bot does not
     * say it again.
     */
    CONFIDES
  }

  public CommandSpec {
    aliases = List.copyOf(aliases);
    parameters = List.copyOf(parameters);
    flags = List.copyOf(flags);
    traits = Set.copyOf(traits);
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
        Set.of());
  }

  public CommandSpec taking(Parameter... taken) {
    return new CommandSpec(name, aliases, List.of(taken), flags, example, access, place, traits);
  }

  public CommandSpec with(Flag... offered) {
    return new CommandSpec(
        name, aliases, parameters, List.of(offered), example, access, place, traits);
  }

  public CommandSpec like(String shown) {
    return new CommandSpec(name, aliases, parameters, flags, shown, access, place, traits);
  }

  public CommandSpec onlyFor(Access allowed) {
    return new CommandSpec(name, aliases, parameters, flags, example, allowed, place, traits);
  }

  public CommandSpec onlyInSharedRooms() {
    return new CommandSpec(name, aliases, parameters, flags, example, access, Place.SHARED, traits);
  }

  /** The same command, run inside a transaction because it changes what is kept. */
  public CommandSpec changing() {
    return also(Trait.CHANGES);
  }

  /** The same command, whose answer concerns its sender alone. */
  public CommandSpec answeringSender() {
    return also(Trait.ANSWERS_SENDER);
  }

  /** The same command, whose arguments may be meant for the bot alone. */
  public CommandSpec confiding() {
    return also(Trait.CONFIDES);
  }

  private CommandSpec also(Trait trait) {
    Set<Trait> more = EnumSet.of(trait);
    more.addAll(traits);
    return new CommandSpec(name, aliases, parameters, flags, example, access, place, more);
  }

  /** Whether it may change anything that is kept. */
  public boolean changes() {
    return traits.contains(Trait.CHANGES);
  }

  /** Whether its answer concerns the sender alone. */
  public boolean answersSender() {
    return traits.contains(Trait.ANSWERS_SENDER);
  }

  /** Whether what stands behind its word in a message may be for the bot alone, and others read it. */
  boolean isOverheard(IncomingMessage message) {
    return traits.contains(Trait.CONFIDES) && !message.isPrivate();
  }

  /** Whether a word calls this command; case does not matter. */
  public boolean isCalled(String word) {
    return name.equalsIgnoreCase(word) || aliases.stream().anyMatch(word::equalsIgnoreCase);
  }

  Optional<Flag> flag(String typed) {
    return flags.stream().filter(flag -> flag.isCalled(typed)).findFirst();
  }
}
