package org.lateralbot.core.command;

import java.util.Optional;

/** Decides whether a command may be given by this sender here and now. */
public interface CommandGate {

  /** Empty lets the command through; a reply is given instead of carrying it out. */
  Optional<Reply> check(CommandContext context);
}
