package org.lateralbot.core.item;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.Content;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.deadline.Outbox;
import org.lateralbot.core.room.RoomBook;

/**
 * Says what became of a poll or pledge, once each: in its room outside the quiet hours, or to one
 * person. Called inside the transaction of the change that is announced.
 */
public final class Announcements {

  private final Outbox outbox;
  private final RoomBook rooms;
  private final AtomicLong made = new AtomicLong();

  public Announcements(Outbox outbox, RoomBook rooms) {
    this.outbox = outbox;
    this.rooms = rooms;
  }

  /**
   * Announces in the item's room.
   *
   * @param circumstance what happened; the same circumstance of an item is announced only once
   * @param ready from when on it may be said, quiet hours permitting
   */
  public void inRoom(ItemId item, String circumstance, Body body, Instant ready) {
    Destination room = new Destination.ToRoom(item.room());
    add(OutgoingMessage.of(id(item, circumstance), room, body), item, ready);
  }

  /** The same to one person, privately. */
  public void toPerson(
      PersonId person, ItemId item, String circumstance, Body body, Instant ready) {
    add(toOne(person, item, circumstance, body), item, ready);
  }

  /** The same to one person who asked to be reminded. */
  public void remind(
      PersonId person, ItemId item, String circumstance, Content content, Instant ready) {
    add(toOne(person, item, circumstance, content.body()).holding(content).asAsked(), item, ready);
  }

  private static OutgoingMessage toOne(
      PersonId person, ItemId item, String circumstance, Body body) {
    return OutgoingMessage.of(
        id(item, circumstance + "/" + person.value()), new Destination.ToPerson(person), body);
  }

  private static String id(ItemId item, String circumstance) {
    return String.join(
        "/",
        item.room().platform(),
        item.room().value(),
        String.valueOf(item.number()),
        circumstance);
  }

  /** How many were made so far, by transactions that have ended or not. */
  public long made() {
    return made.get();
  }

  private void add(OutgoingMessage message, ItemId item, Instant ready) {
    made.incrementAndGet();
    outbox.add(message.about(Optional.of(item)), rooms.settings(item.room()).announceAt(ready));
  }
}
