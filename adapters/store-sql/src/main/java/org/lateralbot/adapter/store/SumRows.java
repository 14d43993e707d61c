package org.lateralbot.adapter.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lateralbot.core.poll.Ballot;
import org.lateralbot.core.poll.Sums;

/** How {@link Sums} are kept: a row with a number for everything that is counted. */
final class SumRows {

  private static final String BALLOTS = "ballots";
  private static final String JOINED_LATE = "joined late";

  private SumRows() {}

  static Map<String, Integer> of(Sums sums) {
    Map<String, Integer> rows = new TreeMap<>();
    rows.put(BALLOTS, sums.ballots());
    rows.put(JOINED_LATE, sums.joinedLate());
    sums.points().forEach((position, points) -> rows.put(String.valueOf(position), points));
    return rows;
  }

  static Sums read(Map<String, Integer> rows) {
    Map<String, Integer> options = new HashMap<>(rows);
    int ballots = Optional.ofNullable(options.remove(BALLOTS)).orElse(0);
    int joinedLate = Optional.ofNullable(options.remove(JOINED_LATE)).orElse(0);
    Map<Integer, Integer> points = new HashMap<>();
    options.forEach((position, number) -> points.put(Integer.valueOf(position), number));
    return new Sums(ballots, joinedLate, points);
  }

  /** What changes when a voter's ballot gives way to another. */
  static Map<String, Integer> difference(Optional<Ballot> before, Optional<Ballot> after) {
    Map<String, Integer> difference = new TreeMap<>();
    after.ifPresent(ballot -> difference.putAll(of(Sums.of(List.of(ballot)))));
    before.ifPresent(ballot -> of(Sums.of(List.of(ballot)))
        .forEach((counted, number) -> difference.merge(counted, -number, Integer::sum)));
    difference.values().removeIf(number -> number == 0);
    return difference;
  }
}
