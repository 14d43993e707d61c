package org.lateralbot.core.chat;

import java.util.Optional;

/**
 * Something the bot says.
 *
 * @param id the same for every attempt to send it, so that a network can drop doubles
 * @param to who sees it
 * @param replyTo the message it answers, if any
 * @param thread the first message of the thread it belongs to, if any
 * @param about the poll or pledge whose card this is, if any: replies to it mean that one
 * @param body what it says
 */
public record OutgoingMessage(
    String id,
    Destination to,
    Optional<MessageId> replyTo,
    Optional<MessageId> thread,
    Optional<ItemId> about,
    Body body) {}
