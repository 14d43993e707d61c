package org.lateralbot.core.item;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;

/**
 * Port: the counter of each room, and which messages are about which poll or pledge. Changed inside
 * {@link org.lateralbot.core.store.Transactions}.
 */
public interface ItemStore {

  /** Takes the next number of a room, from 1. A number once taken is never given again. */
  int nextNumber(RoomId room);

  /** Every room that has given a number to a poll or pledge. */
  List<RoomId> rooms();

  /** Every item, open or ended, that has this number, in whatever room of a platform. */
  List<ItemId> numbered(String platform, int number);

  /** The item that a message of the bot, or the first message of a thread, is about. */
  Optional<ItemId> about(MessageId message);

  /** Notes that a message is about an item. Noting it again changes nothing. */
  void note(MessageId message, ItemId item);

  /** Notes what an event did that can be taken back. Noting it again changes nothing. */
  void noteMark(MessageId event, Mark mark);

  /** What an event did that can be taken back. */
  Optional<Mark> mark(MessageId event);

  /** Forgets what events did for an item: nothing can be taken back any more. */
  void dropMarks(ItemId item);

  /** Forgets what events of one person did for an item. */
  void dropMarks(ItemId item, PersonId person);

  /** Forgets what events of one person did. */
  void forgetMarks(PersonId person);

  /** Forgets which messages are about an item, which no longer exists; its number stays taken. */
  void forget(ItemId item);

  /**
   * The messages that opened an item in its room, as {@link
   * org.lateralbot.core.chat.ChatPlatform#send} returned them; none if they are not known.
   */
  List<MessageId> card(ItemId item);

  /** Notes the messages that opened an item. */
  void noteCard(ItemId item, List<MessageId> card);

  /** Notes that an item's card does not show what it should. Noting it again changes nothing. */
  void cardIsStale(ItemId item);

  /**
   * Notes that an item's card could not be brought up to date.
   *
   * @return how often in a row, counting that it was noted as stale; 0 if the item has no card
   */
  int cardFailed(ItemId item);

  /** Notes that an item's card shows what it should, or that nobody tries to change it any more. */
  void cardIsSettled(ItemId item);

  /**
   * Items whose cards do not show what they should, some of them at a time.
   *
   * @param wanted which of them
   */
  List<ItemId> staleCards(Predicate<ItemId> wanted);
}
