package org.lateralbot.core.pledge;

import java.util.Collection;
import java.util.Optional;

/**
 * How many of those who answered kept their promise. Shown only from three answers on, so that
 * nobody's answer can be read off it.
 *
 * @param kept how many did
 * @param answered how many answered
 */
public record KeptShare(int kept, int answered) {

  private static final int FEWEST_SHOWN = 3;

  /** The share among signatures; empty while too few answered. */
  static Optional<KeptShare> of(Collection<Signature> signatures) {
    int answered = count(signatures, Kept.YES) + count(signatures, Kept.NO);
    return answered < FEWEST_SHOWN
        ? Optional.empty()
        : Optional.of(new KeptShare(count(signatures, Kept.YES), answered));
  }

  private static int count(Collection<Signature> signatures, Kept answer) {
    return (int) signatures.stream().filter(one -> one.kept() == answer).count();
  }
}
