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
    Tally tally = Tally.of(poll.rules(), poll.options().size(), choices);
    return of(poll, choices.size(), joinedLate, tally);
  }

  /** What ballots have added up to in a poll that is not {@link Method#RANKED}. */
  static PollResult of(Poll poll, Sums sums) {
    Tally tally = Tally.of(poll.rules(), poll.options().size(), sums);
    return of(poll, sums.ballots(), sums.joinedLate(), tally);
  }

  private static PollResult of(Poll poll, int ballots, int joinedLate, Tally tally) {
    Standing standing = standing(poll.rules().quorum(), ballots);
    return new PollResult(ballots, joinedLate, standing, tally);
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
