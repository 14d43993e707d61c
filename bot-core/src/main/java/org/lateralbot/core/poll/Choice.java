package org.lateralbot.core.poll;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a ballot says. Options are named by position, from 1. {@link #text()} is the one written form
 * of a choice, and {@link #parse} reads it back.
 */
public sealed interface Choice {

  /** The written form; equal for equal choices. */
  String text();

  /** What is wrong with it as a ballot under these rules, with so many options. */
  Optional<Refusal> fault(PollRules rules, int options);

  /**
   * What it adds to options or stances, by position, from 1. A ranking adds nothing: its ballots have
   * to be looked at together.
   */
  Map<Integer, Integer> points();

  /**
   * Options picked, in no order.
   *
   * @param positions ascending, each once
   */
  record Picks(List<Integer> positions) implements Choice {

    public Picks {
      positions = positions.stream().distinct().sorted().toList();
    }

    @Override
    public Map<Integer, Integer> points() {
      return positions.stream().collect(Collectors.toMap(position -> position, position -> 1));
    }

    @Override
    public String text() {
      return "picks " + ChoiceText.words(positions);
    }

    @Override
    public Optional<Refusal> fault(PollRules rules, int options) {
      if (!rules.method().takesPicks()) {
        return Optional.of(Refusal.OTHER_METHOD);
      }
      return positions.size() > rules.mostPicks(options)
          ? Optional.of(Refusal.TOO_MANY_PICKS)
          : ChoiceText.fault(positions, options);
    }
  }

  /**
   * Options in order of preference.
   *
   * @param order best first; those not in it share the last place
   */
  record Ranking(List<Integer> order) implements Choice {

    public Ranking {
      order = List.copyOf(order);
    }

    @Override
    public Map<Integer, Integer> points() {
      return Map.of();
    }

    @Override
    public String text() {
      return "ranking " + ChoiceText.words(order);
    }

    @Override
    public Optional<Refusal> fault(PollRules rules, int options) {
      if (rules.method() != Method.RANKED) {
        return Optional.of(Refusal.OTHER_METHOD);
      }
      return order.stream().distinct().count() < order.size()
          ? Optional.of(Refusal.OPTION_TWICE)
          : ChoiceText.fault(order, options);
    }
  }

  /**
   * Points for options.
   *
   * @param points by position; an option without any has 0
   */
  record Scores(Map<Integer, Integer> points) implements Choice {

    public static final int HIGHEST = 5;

    public Scores {
      points = Map.copyOf(points);
    }

    /** The points an option gets. */
    public int of(int position) {
      return points.getOrDefault(position, 0);
    }

    /** The options that were scored, ascending. */
    public List<Integer> positions() {
      return points.keySet().stream().sorted().toList();
    }

    @Override
    public String text() {
      return "scores "
          + String.join(" ", positions().stream().map(p -> p + "=" + of(p)).toList());
    }

    @Override
    public Optional<Refusal> fault(PollRules rules, int options) {
      if (rules.method() != Method.SCORE) {
        return Optional.of(Refusal.OTHER_METHOD);
      }
      return points.values().stream().anyMatch(value -> value < 0 || value > HIGHEST)
          ? Optional.of(Refusal.NO_SUCH_SCORE)
          : ChoiceText.fault(positions(), options);
    }
  }

  /**
   * A stance in a consent poll.
   *
   * @param stance what it is
   * @param reason why, on one line; a block is cast with one, which may be erased later
   */
  record Consent(Stance stance, Optional<String> reason) implements Choice {

    public static final int LONGEST_REASON = 300;

    @Override
    public Map<Integer, Integer> points() {
      return Map.of(stance.position(), 1);
    }

    @Override
    public String text() {
      return "consent " + ChoiceText.name(stance)
          + reason.map(words -> " " + words).orElse("");
    }

    @Override
    public Optional<Refusal> fault(PollRules rules, int options) {
      if (rules.method() != Method.CONSENT) {
        return Optional.of(Refusal.OTHER_METHOD);
      }
      if (stance == Stance.BLOCK && reason.isEmpty()) {
        return Optional.of(Refusal.BLOCK_NEEDS_REASON);
      }
      return reason.filter(words -> words.length() > LONGEST_REASON).isPresent()
          ? Optional.of(Refusal.REASON_TOO_LONG)
          : Optional.empty();
    }
  }

  /** What it says in free words, if anything. */
  default Optional<String> words() {
    return this instanceof Consent consent ? consent.reason() : Optional.empty();
  }

  /** The same choice with whatever it says in free words erased. */
  default Choice withoutWords() {
    return this instanceof Consent consent ? new Consent(consent.stance(), Optional.empty()) : this;
  }

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException if it is none: the store is damaged
   */
  static Choice parse(String text) {
    return ChoiceText.parse(text);
  }
}
