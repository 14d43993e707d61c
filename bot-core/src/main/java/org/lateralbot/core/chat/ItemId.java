package org.lateralbot.core.chat;

/**
 * The number under which a room knows one of its polls or pledges: {@code #7} in a room.
 *
 * @param room the room that the poll or pledge belongs to
 * @param number from 1, counted per room over polls and pledges together
 */
public record ItemId(RoomId room, int number) {}
