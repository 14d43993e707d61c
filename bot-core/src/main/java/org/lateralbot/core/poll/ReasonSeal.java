package org.lateralbot.core.poll;

import java.util.Optional;

/**
 * What a record's chain holds of a reason instead of its words: a salted hash. Once words and salt
 * are erased it tells nothing of them, and the chain stays as it was.
 *
 * @param hash 64 hexadecimal digits
 * @param salt random, so that nobody can find the words by guessing; empty once they were erased
 */
public record ReasonSeal(String hash, Optional<String> salt) {

  ReasonSeal erased() {
    return new ReasonSeal(hash, Optional.empty());
  }
}
