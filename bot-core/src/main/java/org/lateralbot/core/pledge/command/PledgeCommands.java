package org.lateralbot.core.pledge.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.lateralbot.core.chat.ChatRooms;
import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.Voices;
import org.lateralbot.core.item.command.ItemFinder;
import org.lateralbot.core.pledge.PledgeService;

/** The commands about pledges. */
public final class PledgeCommands {

  private PledgeCommands() {}

  /**
   * All of them, in the order of help.
   *
   * @param principles the id of the entry that a typed name means in a language, if one is meant
   */
  public static List<Command> all(
      PledgeService service,
      PledgeItems items,
      PledgeAnnouncements announcements,
      ItemFinder finder,
      Voices voices,
      ChatRooms rooms,
      BiFunction<String, Locale, Optional<String>> principles) {
    return List.of(
        new PledgeCommand(service, items, principles),
        new SignCommand(service, finder, items, rooms),
        new WithdrawCommand(service, finder, items, rooms),
        new PledgesCommand(service, announcements, voices, rooms),
        new KeptCommand(service, finder, items, rooms));
  }
}
