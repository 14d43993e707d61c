package org.lateralbot.core.chat;

/**
 * Where something was said.
 *
 * @param id the room
 * @param direct whether only one person and the bot are in it
 */
public record Room(RoomId id, boolean direct) {}
