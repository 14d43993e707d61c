package org.lateralbot.core.poll;

import java.util.List;

/**
 * What the ballots of a poll say, at the end or so far.
 *
 * @param ballots how many were cast, one an account
 * @param joinedLate how many of them by accounts that joined after the opening
 * @param standing whether it decides anything
 * @param tally the counting; stands even below the quorum
 */
public record PollResult(int ballots, int joinedLate, Standing standing, Tally tally) {

  /** Whether ballots decide anything. */
  public enum Standing {
    NO_BALLOTS,
    BELOW_QUORUM,
    DECIDED
  }

  /** Counts the ballots of a poll. */
  public static PollResult of(Poll poll, List<Ballot> ballots) {
    return of(poll, ballots.stream().map(Ballot::choice).toList(), joinedLate(ballots));
  }

  /** Counts choices, so many of them by accounts that joined after the opening. */
  static PollResult of(Poll poll, List<Choice> choices, int joinedLate) {
    return new PollResult(
        choices.size(),
        joinedLate,
        standing(poll.rules().quorum(), choices.size()),
        Tally.of(poll.rules(), poll.options().size(), choices));
  }

  static int joinedLate(List<Ballot> ballots) {
    return (int) ballots.stream().filter(Ballot::joinedLate).count();
  }

  private static Standing standing(Quorum quorum, int ballots) {
    if (ballots == 0) {
      return Standing.NO_BALLOTS;
    }
    return quorum.isMetBy(ballots) ? Standing.DECIDED : Standing.BELOW_QUORUM;
  }
}
