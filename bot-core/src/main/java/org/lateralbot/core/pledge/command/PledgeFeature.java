package org.lateralbot.core.pledge.command;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.lateralbot.core.chat.ChatRooms;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.Voices;
import org.lateralbot.core.deadline.DueWork;
import org.lateralbot.core.deadline.HeardOut;
import org.lateralbot.core.item.Announcements;
import org.lateralbot.core.item.ItemStore;
import org.lateralbot.core.item.command.ItemFinder;
import org.lateralbot.core.item.command.ItemKind;
import org.lateralbot.core.item.command.PrincipleNames;
import org.lateralbot.core.item.command.Signpost;
import org.lateralbot.core.person.command.PersonalData;
import org.lateralbot.core.pledge.PledgeService;
import org.lateralbot.core.pledge.PledgeStore;

/** Everything pledges bring to the bot, built from what they need. */
public final class PledgeFeature {

  private final PledgeService service;
  private final PledgeAnnouncements announcements;
  private final PledgeItems items;
  private final Voices voices;
  private final ChatRooms rooms;
  private final PrincipleNames principles;

  public PledgeFeature(
      PledgeStore store,
      ItemStore numbers,
      Announcements announcements,
      Voices voices,
      ChatRooms rooms,
      PrincipleNames principles,
      Consumer<ItemId> changed) {
    this.voices = voices;
    this.rooms = rooms;
    this.principles = principles;
    this.announcements = new PledgeAnnouncements(announcements, voices, rooms);
    this.service = new PledgeService(store, numbers, this.announcements, changed);
    this.items = new PledgeItems(service, this.announcements, voices, rooms);
  }

  /** The commands, in the order of help. */
  public List<Command> commands(ItemFinder finder) {
    return List.of(
        new PledgeCommand(service, items, principles),
        new SignCommand(service, finder, items, rooms),
        new WithdrawCommand(service, finder, items, rooms),
        new PledgesCommand(service, announcements, voices, rooms),
        new KeptCommand(service, finder, items, rooms));
  }

  /** What pledges offer to the commands they share with polls. */
  public ItemKind kind() {
    return items;
  }

  /** Where whoever looked for a pledge in vain is sent on to. */
  public Signpost signpost() {
    return new Signpost(items, "pledge", "pledges", "sign");
  }

  /**
   * What pledges do by themselves when it is due.
   *
   * @param askAfter how long after success people are asked whether they kept their promise
   */
  public List<DueWork> dueWorks(Duration askAfter, HeardOut heardOut) {
    return List.of(new PledgeDeadlines(service, announcements, askAfter, heardOut));
  }

  /** What pledges keep about people. */
  public PersonalData personalData() {
    return new PledgeData(service, rooms);
  }
}
