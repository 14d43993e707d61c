package org.lateralbot.core.item;

import java.util.List;
import java.util.Optional;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.RoomId;

/**
 * Port: the counter of each room, and which messages are about which poll or pledge. Changed inside
 * {@link org.lateralbot.core.store.Transactions}.
 */
public interface ItemStore {

  /** Takes the next number of a room, from 1. A number once taken is never given again. */
  int nextNumber(RoomId room);

  /** Every item, open or ended, that has this number, in whatever room of a platform. */
  List<ItemId> numbered(String platform, int number);

  /** The item that a message of the bot, or the first message of a thread, is about. */
  Optional<ItemId> about(MessageId message);

  /** Notes that a message is about an item. Noting it again changes nothing. */
  void note(MessageId message, ItemId item);
}
