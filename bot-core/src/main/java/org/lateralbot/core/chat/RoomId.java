package org.lateralbot.core.chat;

/**
 * A room on one network. Opaque: only the adapter of that network reads {@code value}.
 *
 * @param platform the network's name, such as {@code terminal}
 * @param value the network's own id of the room
 */
public record RoomId(String platform, String value) {}
