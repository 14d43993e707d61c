package org.lateralbot.core.chat;

import java.time.Instant;
import java.util.Optional;
import org.lateralbot.core.SettableClock;

/** Something that ann says in the room garden at the start of time, unless a test says otherwise. */
public record Saying(
    String id,
    Room room,
    Person sender,
    Optional<MessageId> replyTo,
    Optional<MessageId> thread,
    String text,
    boolean mentionsBot,
    Instant at) {

  public static Saying of(String text) {
    return new Saying(
        "said",
        new Room(FakeChatPlatform.room("garden"), false),
        new Person(FakeChatPlatform.person("ann"), "ann", false),
        Optional.empty(),
        Optional.empty(),
        text,
        false,
        SettableClock.START);
  }

  public Saying id(String other) {
    return new Saying(other, room, sender, replyTo, thread, text, mentionsBot, at);
  }

  public Saying by(String name) {
    Person person = new Person(FakeChatPlatform.person(name), name, false);
    return new Saying(id, room, person, replyTo, thread, text, mentionsBot, at);
  }

  public Saying byBot() {
    Person bot = new Person(sender.id(), sender.name(), true);
    return new Saying(id, room, bot, replyTo, thread, text, mentionsBot, at);
  }

  public Saying in(String name) {
    Room other = new Room(FakeChatPlatform.room(name), false);
    return new Saying(id, other, sender, replyTo, thread, text, mentionsBot, at);
  }

  /** In the sender's own room with the bot. */
  public Saying privately() {
    Room direct = new Room(FakeChatPlatform.room("direct-" + sender.name()), true);
    return new Saying(id, direct, sender, replyTo, thread, text, mentionsBot, at);
  }

  public Saying mentioning() {
    return new Saying(id, room, sender, replyTo, thread, text, true, at);
  }

  public Saying replyingTo(MessageId message) {
    return new Saying(id, room, sender, Optional.of(message), thread, text, mentionsBot, at);
  }

  public Saying inThread(MessageId message) {
    return new Saying(id, room, sender, replyTo, Optional.of(message), text, mentionsBot, at);
  }

  public IncomingMessage message() {
    return new IncomingMessage(
        new MessageId(FakeChatPlatform.NAME, id),
        room,
        sender,
        replyTo,
        thread,
        text,
        mentionsBot,
        Manner.TYPED,
        at);
  }
}
