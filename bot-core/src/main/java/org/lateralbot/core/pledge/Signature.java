package org.lateralbot.core.pledge;

import java.time.Instant;
import java.util.Optional;
import org.lateralbot.core.chat.PersonId;

/**
 * One person's signature under a pledge. There is at most one for each person.
 *
 * @param signer who signed; empty once that person was forgotten and only the count stays
 * @param number how many people must be in before this one is, themselves included; empty to take
 *     the opener's first number
 * @param quietly whether the signature counts without the name being shown
 * @param signedAt when this person first signed
 * @param inForGood whether this person was in while the pledge held, and so stays in until they
 *     withdraw
 * @param withdrawn whether a person who was in for good took it back; shown as a number only
 * @param kept what the person says about having kept it
 */
public record Signature(
    Optional<Signer> signer,
    Optional<Integer> number,
    boolean quietly,
    Instant signedAt,
    boolean inForGood,
    boolean withdrawn,
    Kept kept) {

  /** A first signature. */
  public static Signature of(
      Signer signer, Optional<Integer> number, boolean quietly, Instant signedAt) {
    return new Signature(
        Optional.of(signer), number, quietly, signedAt, false, false, Kept.UNASKED);
  }

  public boolean isBy(PersonId person) {
    return signer.map(Signer::id).filter(person::equals).isPresent();
  }

  /** The number that the rule goes by, where {@code goal} is the opener's first number. */
  int numberFor(int goal) {
    return inForGood ? 1 : number.orElse(goal);
  }

  /** Whether it is in when {@code reached} people are, where {@code goal} is the opener's number. */
  boolean isIn(int reached, int goal) {
    return !withdrawn && numberFor(goal) <= reached;
  }

  /** The same person signing again: the new number and manner replace the old ones. */
  Signature again(Signature newer) {
    return withdrawn
        ? newer.withKept(kept)
        : new Signature(
            newer.signer, newer.number, newer.quietly, signedAt, inForGood, false, kept);
  }

  Signature forGood() {
    return new Signature(signer, number, quietly, signedAt, true, withdrawn, kept);
  }

  Signature takenBack() {
    return new Signature(signer, number, quietly, signedAt, false, true, kept);
  }

  Signature withKept(Kept answer) {
    return new Signature(signer, number, quietly, signedAt, inForGood, withdrawn, answer);
  }

  Signature nameless() {
    return new Signature(Optional.empty(), number, true, signedAt, inForGood, withdrawn, kept);
  }

  /** Whether it outlives its signer's wish to be forgotten, as a count without a name. */
  boolean staysNameless() {
    return inForGood || withdrawn;
  }
}
