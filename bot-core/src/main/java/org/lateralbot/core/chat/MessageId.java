package org.lateralbot.core.chat;

/**
 * One message on one network, said by a person or by the bot. For a message that came in it is also
 * the id under which the network may deliver the same event again.
 *
 * @param platform the network's name, such as {@code terminal}
 * @param value the network's own id, unique on that network
 */
public record MessageId(String platform, String value) {}
