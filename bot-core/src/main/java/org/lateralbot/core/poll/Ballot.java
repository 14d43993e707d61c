package org.lateralbot.core.poll;

import java.time.Instant;
import java.util.Optional;

/**
 * One voter's whole choice in one poll; the latest replaces the earlier.
 *
 * @param voter the key by which the voter's ballot is found again, see {@link VoterKeys}
 * @param choice what it says
 * @param name the voter's name, kept in named polls only
 * @param joinedLate whether the voter joined the room after the opening
 * @param receipt random words, unique within the poll: the order in which ballots are kept
 * @param castAt when it was cast; never kept in secret polls
 * @param seal of the reason, if one was given; stays when the reason is erased
 */
public record Ballot(
    String voter,
    Choice choice,
    Optional<String> name,
    boolean joinedLate,
    String receipt,
    Optional<Instant> castAt,
    Optional<ReasonSeal> seal) {

  /** Before its receipt, the key of a ballot that leads to nobody. */
  public static final String FORGOTTEN = "forgotten ";

  /** Whether the voter's account could be found by it. */
  public boolean leadsToVoter() {
    return !voter.equals(FORGOTTEN + receipt);
  }

  /** The same ballot as a mere count: nothing in it leads to the voter any more. */
  Ballot withoutVoter() {
    return new Ballot(
        FORGOTTEN + receipt,
        choice.withoutWords(),
        Optional.empty(),
        joinedLate,
        receipt,
        Optional.empty(),
        seal.map(ReasonSeal::erased));
  }
}
