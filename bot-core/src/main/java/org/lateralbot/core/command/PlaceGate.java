package org.lateralbot.core.command;

import java.util.Optional;

/** Keeps commands that make sense only among several people out of direct rooms. */
public final class PlaceGate implements CommandGate {

  @Override
  public Optional<Reply> check(CommandContext context) {
    return context.spec().place() == Place.SHARED && context.isDirect()
        ? Optional.of(context.refuse("gate.only-in-shared-rooms"))
        : Optional.empty();
  }
}
