package org.lateralbot.core;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lateralbot.core.command.CommandForm;
import org.lateralbot.core.command.Quota;
import org.lateralbot.core.deadline.Retention;
import org.lateralbot.core.room.RoomSettings;
import org.lateralbot.core.room.command.About;

/**
 * What the operator may choose.
 *
 * @param botName the word by which the bot is called
 * @param prefix what a command starts with in a shared room
 * @param languages in which the bot can speak
 * @param roomDefaults what holds in a room that has set nothing
 * @param questions how many questions are allowed; any number if empty
 * @param openings how many polls and pledges may be opened; any number if empty
 * @param askWhetherKept how long after its success the signers of a pledge are asked
 * @param retention how long things are kept once they are of no more use
 * @param about what the bot tells of itself
 * @param forms how commands are written on a network, by its name, where that is not with the prefix
 */
public record Choices(
    String botName,
    String prefix,
    List<Locale> languages,
    RoomSettings roomDefaults,
    Optional<Quota> questions,
    Optional<Quota> openings,
    Duration askWhetherKept,
    Retention retention,
    About about,
    Map<String, CommandForm> forms) {}
