package org.lateralbot.core.command;

import java.util.Optional;
import org.lateralbot.core.room.OpenAccess;

/** Lets only those give a command who may. */
public final class AccessGate implements CommandGate {

  @Override
  public Optional<Reply> check(CommandContext context) {
    boolean allowed = switch (context.spec().access()) {
      case EVERYONE -> true;
      case OPENERS ->
        context.moderator() || context.voice().settings().mayOpen() == OpenAccess.EVERYONE;
      case MODERATORS -> context.moderator();
    };
    return allowed ? Optional.empty() : Optional.of(context.refuseBriefly("gate.only-moderators"));
  }
}
