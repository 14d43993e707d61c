package org.lateralbot.core.chat;

import java.time.Instant;

/**
 * That the bot came into a room or is out of it. Hearing the same again changes nothing.
 *
 * @param roomId the room
 * @param inside whether it is in the room now
 * @param sentAt since when, by the network's clock
 */
public record Presence(RoomId roomId, boolean inside, Instant sentAt) implements Incoming {}
