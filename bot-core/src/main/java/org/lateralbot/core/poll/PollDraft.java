package org.lateralbot.core.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants to ask.
 *
 * @param question on one line
 * @param options each on one line; none in a consent poll
 * @param rules how it is held
 * @param about the id of the principle it is tied to, if any
 * @param closesAt when it ends
 */
public record PollDraft(
    String question,
    List<String> options,
    PollRules rules,
    Optional<String> about,
    Instant closesAt) {

  public static final int LONGEST_QUESTION = 300;
  public static final int LONGEST_OPTION = 100;
  public static final int FEWEST_OPTIONS = 2;
  public static final int MOST_OPTIONS = 25;
  public static final int HIGHEST_QUORUM = 1_000_000;
  public static final Duration LONGEST_RUN = Duration.ofDays(3_653);

  public PollDraft {
    options = List.copyOf(options);
  }

  /** What keeps it from being asked at an instant; empty if nothing does. */
  public Optional<Refusal> fault(Instant now) {
    if (question.isEmpty()) {
      return Optional.of(Refusal.NO_QUESTION);
    }
    if (question.length() > LONGEST_QUESTION) {
      return Optional.of(Refusal.QUESTION_TOO_LONG);
    }
    return optionsFault().or(this::rulesFault).or(() -> endFault(now));
  }

  /** What keeps a text from being an option beside others. */
  static Optional<Refusal> optionFault(String option, List<String> others) {
    if (option.isEmpty()) {
      return Optional.of(Refusal.OPTION_EMPTY);
    }
    if (option.length() > LONGEST_OPTION) {
      return Optional.of(Refusal.OPTION_TOO_LONG);
    }
    String compared = PollOption.compared(option);
    return others.stream().map(PollOption::compared).anyMatch(compared::equals)
        ? Optional.of(Refusal.OPTION_EXISTS)
        : Optional.empty();
  }

  private Optional<Refusal> optionsFault() {
    if (!rules.method().hasOptions()) {
      return options.isEmpty() ? Optional.empty() : Optional.of(Refusal.CONSENT_HAS_OPTIONS);
    }
    if (options.size() > MOST_OPTIONS) {
      return Optional.of(Refusal.TOO_MANY_OPTIONS);
    }
    for (int i = 0; i < options.size(); i++) {
      Optional<Refusal> fault = optionFault(options.get(i), options.subList(0, i));
      if (fault.isPresent()) {
        return fault;
      }
    }
    return options.size() < FEWEST_OPTIONS
        ? Optional.of(Refusal.TOO_FEW_OPTIONS)
        : Optional.empty();
  }

  private Optional<Refusal> rulesFault() {
    if (!rules.method().hasOptions() && rules.addOptions()) {
      return Optional.of(Refusal.CONSENT_ADDS_OPTIONS);
    }
    int mostOptions = rules.addOptions() ? MOST_OPTIONS : options.size();
    if (rules.method() == Method.UP_TO && (rules.limit() < 1 || rules.limit() > mostOptions)) {
      return Optional.of(Refusal.LIMIT_OUT_OF_RANGE);
    }
    boolean quorumInRange =
        rules.quorum().needed() >= 0 && rules.quorum().needed() <= HIGHEST_QUORUM;
    return quorumInRange ? Optional.empty() : Optional.of(Refusal.QUORUM_OUT_OF_RANGE);
  }

  private Optional<Refusal> endFault(Instant now) {
    if (!closesAt.isAfter(now)) {
      return Optional.of(Refusal.END_NOT_AHEAD);
    }
    return closesAt.isAfter(now.plus(LONGEST_RUN))
        ? Optional.of(Refusal.END_TOO_FAR)
        : Optional.empty();
  }
}
