package org.lateralbot.adapter.terminal;

import java.util.List;
import java.util.Optional;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.RoomId;

/**
 * Something the bot says, ready to be shown.
 *
 * @param id what a reply to it names
 * @param room where; a direct room if it is private
 * @param to the name of the only person who sees it, if it is private
 * @param replyTo the event id of the line it answers, if any
 * @param here whether it is said in the room that the next line goes to
 * @param lines top to bottom
 */
record Said(
    String id,
    RoomId room,
    Optional<String> to,
    Optional<String> replyTo,
    boolean here,
    List<Line> lines) {}
