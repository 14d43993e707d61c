package org.lateralbot.core.poll;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.lateralbot.core.chat.MessageId;

/**
 * A ballot as it was heard, kept while the poll is open wherever the voter can take it back: which
 * one counts follows from all that still stand. By the rules of MSC3381 that is the latest by the
 * network's clock, even if it is worth nothing.
 *
 * @param source the event that cast it
 * @param way what it is
 * @param choice what it says; empty if it is worth nothing
 * @param name the voter's name, kept in named polls only
 * @param joinedLate whether the voter joined the room after the opening
 * @param at when it was cast, by the network's clock
 */
public record Cast(
    MessageId source,
    Way way,
    Optional<Choice> choice,
    Optional<String> name,
    boolean joinedLate,
    Instant at) {

  private static final Comparator<Cast> BY_TIME =
      Comparator.comparing(Cast::at).thenComparing(cast -> cast.source().value());

  /** What kind of ballot it is. */
  public enum Way {
    /** The whole of a ballot. */
    WHOLE,
    /** One option, marked by itself; in polls with several choices the marks of a voter add up. */
    MARK,
    /** Something that could not be read. */
    UNREADABLE
  }

  /** A ballot of which nothing is known yet but what was heard. */
  static Cast of(MessageId source, Way way, Optional<Choice> choice, Instant at) {
    return new Cast(source, way, choice, Optional.empty(), false, at);
  }

  /** The one of a voter's casts that counts, with its choice; empty if there is none. */
  static Optional<Cast> inForce(List<Cast> casts, PollRules rules) {
    List<Cast> byTime = casts.stream().sorted(BY_TIME).toList();
    if (byTime.isEmpty()) {
      return Optional.empty();
    }
    Cast last = byTime.get(byTime.size() - 1);
    boolean addsUp = rules.method() == Method.UP_TO || rules.method() == Method.APPROVAL;
    return Optional.of(last.way() == Way.MARK && addsUp ? last.with(marks(byTime)) : last);
  }

  /** The options marked since the last whole ballot. */
  private static Choice marks(List<Cast> byTime) {
    TreeSet<Integer> positions = new TreeSet<>();
    for (int i = byTime.size() - 1; i >= 0 && byTime.get(i).way() == Way.MARK; i--) {
      byTime
          .get(i)
          .choice()
          .ifPresent(choice -> positions.addAll(((Choice.Picks) choice).positions()));
    }
    return new Choice.Picks(List.copyOf(positions));
  }

  /** Whether a ballot already says all this, so that it stays as it is, its receipt included. */
  boolean isIn(Ballot ballot) {
    return choice.filter(ballot.choice()::equals).isPresent()
        && ballot.name().equals(name)
        && ballot.joinedLate() == joinedLate
        && ballot.castAt().filter(at::equals).isPresent();
  }

  private Cast with(Choice other) {
    return new Cast(source, way, Optional.of(other), name, joinedLate, at);
  }
}
