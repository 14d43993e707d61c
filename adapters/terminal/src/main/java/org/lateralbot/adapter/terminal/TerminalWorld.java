package org.lateralbot.adapter.terminal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lateralbot.core.chat.Membership;

/**
 * What a chat network knows and a terminal has to make up: who is in which room since when, who
 * moderates, how people write their names, and how far the clock was moved. Every change is on disk
 * before it counts; one that cannot be written throws {@link java.io.UncheckedIOException} and does
 * not count. Safe for several threads.
 */
public final class TerminalWorld implements AutoCloseable {

  /** One person in one room. */
  private record Seat(String room, String person) {}

  /**
   * @param joinedAt since when; empty for always
   * @param here whether the person is still there
   */
  private record Presence(Optional<Instant> joinedAt, boolean here) {}

  private final WorldJournal journal;
  private final Map<Seat, Presence> seats = new ConcurrentHashMap<>();
  private final Set<Seat> moderators = ConcurrentHashMap.newKeySet();
  private final Map<String, String> shownNames = new ConcurrentHashMap<>();
  private final Set<String> clockEvents = ConcurrentHashMap.newKeySet();
  private volatile Duration offset = Duration.ZERO;

  private TerminalWorld(WorldJournal journal) {
    this.journal = journal;
  }

  /**
   * Opens the world kept in a file, which is created if it is missing; its folder must exist.
   *
   * @throws IOException if the file cannot be used or holds something this version does not know
   */
  public static TerminalWorld open(Path file) throws IOException {
    WorldJournal journal = WorldJournal.open(file);
    TerminalWorld world = new TerminalWorld(journal);
    int number = 0;
    for (String entry : journal.entries()) {
      number++;
      try {
        world.apply(entry.split(" "));
      } catch (DateTimeException | IndexOutOfBoundsException | IllegalArgumentException unknown) {
        journal.close();
        throw new IOException(
            file + ", line " + number + " is not understood; a newer version may have written it",
            unknown);
      }
    }
    return world;
  }

  /** Whether and since when a person is in a shared room. */
  Optional<Membership> membership(String room, String person) {
    return Optional.ofNullable(seats.get(new Seat(room, person)))
        .filter(Presence::here)
        .map(presence -> new Membership(presence.joinedAt()));
  }

  boolean isModerator(String room, String person) {
    return moderators.contains(new Seat(room, person));
  }

  /** How a person wrote their name last. */
  String shownName(String person) {
    return shownNames.getOrDefault(person, person);
  }

  /** How far the clock is ahead of the machine's. */
  Duration offset() {
    return offset;
  }

  /** Notes how somebody writes their name. */
  synchronized void meet(Name name) {
    if (!shownName(name.id()).equals(name.shown())) {
      change("named", name.id(), name.shown());
    }
  }

  /**
   * Somebody turns out to be in a room. Who was never seen there counts as having always been
   * there; who left has come back now.
   */
  synchronized void appear(String room, String person, Instant now) {
    Presence presence = seats.get(new Seat(room, person));
    if (presence == null) {
      change("always", room, person);
    } else if (!presence.here()) {
      change("joined", room, person, now.toString());
    }
  }

  /** Somebody joins now; false if they are in the room already. */
  synchronized boolean join(String room, String person, Instant now) {
    if (membership(room, person).isPresent()) {
      return false;
    }
    change("joined", room, person, now.toString());
    return true;
  }

  /** Somebody leaves and stops moderating; false if they are not in the room. */
  synchronized boolean leave(String room, String person) {
    if (membership(room, person).isEmpty()) {
      return false;
    }
    change("left", room, person);
    return true;
  }

  /** Makes somebody a moderator of a room. */
  synchronized void appoint(String room, String person) {
    if (!isModerator(room, person)) {
      change("moderator", room, person);
    }
  }

  /** Moves the clock on. The same event moves it only once, however often it is delivered. */
  synchronized void moveClock(Duration step, String event) {
    if (!clockEvents.contains(event)) {
      change("later", step.toString(), event);
    }
  }

  private void change(String... entry) {
    journal.append(String.join(" ", entry));
    apply(entry);
  }

  private void apply(String... entry) {
    switch (entry[0]) {
      case "named" -> shownNames.put(entry[1], entry[2]);
      case "always" -> seats.put(seat(entry), new Presence(Optional.empty(), true));
      case "joined" ->
        seats.put(seat(entry), new Presence(Optional.of(Instant.parse(entry[3])), true));
      case "left" -> {
        seats.put(seat(entry), new Presence(Optional.empty(), false));
        moderators.remove(seat(entry));
      }
      case "moderator" -> moderators.add(seat(entry));
      case "later" -> {
        offset = offset.plus(Duration.parse(entry[1]));
        clockEvents.add(entry[2]);
      }
      default -> throw new IllegalArgumentException(entry[0]);
    }
  }

  private static Seat seat(String... entry) {
    return new Seat(entry[1], entry[2]);
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }
}
