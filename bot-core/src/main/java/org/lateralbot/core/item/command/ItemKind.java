package org.lateralbot.core.item.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lateralbot.core.chat.Content;
import org.lateralbot.core.chat.IncomingBallot;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.Retraction;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.Reply;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.item.Mark;

/** What polls and pledges each offer to the commands they share. */
public interface ItemKind {

  /** Whether the item exists and is of this kind. */
  boolean has(ItemId item);

  /** Whether the item is of this kind and not ended, judged by its stored end. */
  boolean isOpen(ItemId item, Instant now);

  /** The open items of this kind in a room, by number. */
  List<ItemId> open(RoomId room, Instant now);

  /** Up to {@code limit} ended items of this kind in a room, the latest first. */
  List<ItemId> ended(RoomId room, Instant now, int limit);

  /** The open items of this kind in a room that are tied to an entry of the list, by number. */
  List<ItemId> openAbout(RoomId room, String principle, Instant now);

  /** The item on one line, to choose from. */
  Line summary(ItemId item, Voice voice);

  /** Whether what people say to the item is meant for the bot alone. */
  default boolean isSecret(ItemId item) {
    return false;
  }

  /** What the card that opened the item shows in its room at an instant. */
  Content card(ItemId item, Instant now);

  /** The command, without a prefix, that a sign on the item's card stands for; empty if none. */
  Optional<String> lineFor(ItemId item, String key);

  /**
   * Takes a ballot that was cast in the network's own form.
   *
   * @return silence if it counts, else why it does not
   */
  Reply cast(ItemId item, IncomingBallot ballot);

  /** Undoes what was taken back by who did it. */
  void retract(Mark mark, Retraction retraction);

  /** {@code !show}: the whole card. */
  Reply show(CommandContext context, ItemId item);

  /** {@code !edit}: new wording, read from the context's text; only while nobody relies on the old one. */
  Reply edit(CommandContext context, ItemId item);

  /** {@code !cancel}: ends it without a result, for the reason in the context's text. */
  Reply cancel(CommandContext context, ItemId item);

  /** {@code !record}: the whole as a file without names; only once it has ended. */
  Reply record(CommandContext context, ItemId item);
}
