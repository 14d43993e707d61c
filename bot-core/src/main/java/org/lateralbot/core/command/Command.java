package org.lateralbot.core.command;

/** One thing people can tell the bot. A class for each; CONTRIBUTING.md shows how to add one. */
public interface Command {

  /** The command as data. Always the same. */
  CommandSpec spec();

  /**
   * Does it. Called by one thread at a time per room; inside a transaction if the spec says that it
   * changes something. What is wrong with the input is a refusal, not an exception.
   */
  Reply run(CommandContext context);
}
