package org.lateralbot.core.chat;

import java.time.Instant;
import java.util.Optional;

/**
 * A line that somebody said.
 *
 * @param id the network's id; a second delivery of the same event carries the same id
 * @param room where it was said
 * @param sender who said it
 * @param replyTo the message it answers, if any
 * @param thread the first message of the thread it was said in, if any
 * @param text the words, without the network's markup and without a mention of the bot
 * @param mentionsBot whether the bot was mentioned
 * @param sentAt when, by the network's clock; deadlines are judged by it
 */
public record IncomingMessage(
    MessageId id,
    Room room,
    Person sender,
    Optional<MessageId> replyTo,
    Optional<MessageId> thread,
    String text,
    boolean mentionsBot,
    Instant sentAt) {}
