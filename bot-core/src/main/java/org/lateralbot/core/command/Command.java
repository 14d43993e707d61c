package org.lateralbot.core.command;

import org.lateralbot.core.chat.IncomingMessage;

/** One thing people can tell the bot. A class for each; CONTRIBUTING.md shows how to add one. */
public interface Command {

  /** The command as data. Always the same. */
  CommandSpec spec();

  /**
   * Tells the store what {@link #run} will soon ask it for, so that it may look for many at once. Called
   * before the transaction; it changes nothing and asks for nothing, and may be left out.
   */
  default void expect(IncomingMessage message, Arguments arguments) {}

  /**
   * Does it. Called by one thread at a time per room; inside a transaction if the spec says that it
   * changes something. What is wrong with the input is a refusal, not an exception.
   */
  Reply run(CommandContext context);
}
