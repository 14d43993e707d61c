package org.lateralbot.core.principles.command;

import java.time.InstantSource;
import java.util.List;
import org.lateralbot.core.command.Command;
import org.lateralbot.core.item.command.ItemKind;
import org.lateralbot.core.principles.PrincipleCatalogue;
import org.lateralbot.core.principles.PrincipleFinder;

/** The commands about the principles. */
public final class PrincipleCommands {

  private PrincipleCommands() {}

  /**
   * Builds them.
   *
   * @param kinds whose open items are listed with the entry they are about
   */
  public static List<Command> all(
      PrincipleFinder finder,
      PrincipleCatalogue catalogue,
      List<ItemKind> kinds,
      InstantSource clock) {
    LastAnswers last = new LastAnswers(clock);
    return List.of(
        new AskCommand(finder, catalogue, last),
        new PrinciplesCommand(catalogue),
        new PrincipleCommand(catalogue, last, kinds),
        new MoreCommand(catalogue, last));
  }
}
