package org.lateralbot.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lateralbot.adapter.store.postgres.PostgresAddress;
import org.lateralbot.core.command.Quota;
import org.lateralbot.core.deadline.Retention;
import org.lateralbot.core.room.RoomSettings;

/**
 * What the operator has set. {@code config/lateral.example.yaml} explains every key.
 *
 * @param operator who runs the bot
 * @param contact how to reach them
 * @param source where the source code of the running version is
 * @param botName the word by which the bot is called
 * @param prefix what a command starts with in a shared room
 * @param principles a folder with another list of principles; the list in the jar if empty
 * @param answers how questions are matched
 * @param roomDefaults what holds in a room that has set nothing
 * @param questions how many questions are allowed; the place decides if empty
 * @param openings how many polls and pledges may be opened; the place decides if empty
 * @param askWhetherKept how long after its success the signers of a pledge are asked
 * @param retention how long things are kept once they are of no more use
 * @param store the PostgreSQL that keeps everything; a SQLite file in the data folder if empty
 * @param upkeep what helps to keep the bot up
 * @param networks where the bot speaks, in the order in which they are opened; the terminal if none
 */
public record Settings(
    Optional<String> operator,
    Optional<String> contact,
    Optional<String> source,
    String botName,
    String prefix,
    Optional<Path> principles,
    AnswerMode answers,
    RoomSettings roomDefaults,
    Optional<Quota> questions,
    Optional<Quota> openings,
    Duration askWhetherKept,
    Retention retention,
    Optional<PostgresAddress> store,
    Upkeep upkeep,
    List<Network> networks) {

  /** What people may ask where a place limits it and the operator has set nothing else. */
  static final Quota USUAL_QUESTIONS = new Quota(20, 60, Duration.ofMinutes(10));

  /** The same for opening polls and pledges. */
  static final Quota USUAL_OPENINGS = new Quota(10, 30, Duration.ofDays(1));
}
