package org.lateralbot.core.chat;

import java.util.List;
import java.util.Optional;

/**
 * A chat network made for a test, with the bot's adapter for it. Alice and the bot share a room;
 * the stranger is in none. Alice is heard in the order in which these methods are called.
 */
public interface NetworkForTests extends AutoCloseable {

  /**
   * A message of the bot as people see it.
   *
   * @param to the only person who sees it; empty if the shared room does
   * @param replyTo the id of the message it is shown as an answer to, if any
   * @param text the words as they read on a screen, without markup, a line feed between lines
   */
  record Seen(Optional<PersonId> to, Optional<MessageId> replyTo, String text) {}

  /** The adapter; the test starts and closes it. */
  ChatPlatform platform();

  RoomId room();

  PersonId alice();

  PersonId stranger();

  /** What somebody types to mention the bot. */
  String mention();

  /** Whether the bot hears what is said in a room without a mention of it. */
  default boolean hearsEverything() {
    return true;
  }

  /** Alice says something in the shared room, with a mention where nothing else is heard. */
  void says(String text);

  /** The same as a reply to a message of the bot. */
  void replies(MessageId to, String text);

  /** Alice says something in her direct room with the bot. */
  void saysDirectly(String text);

  /** Everything the bot has said so far, in order. What was sent is seen when send returns. */
  List<Seen> seen();

  @Override
  void close();
}
