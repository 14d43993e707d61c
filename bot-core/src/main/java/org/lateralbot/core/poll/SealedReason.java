package org.lateralbot.core.poll;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lateralbot.core.record.Chain;
import org.lateralbot.core.record.RecordLine;

/**
 * A reason as it stands in a record, below the ballot that it was given with.
 *
 * @param salt 32 hexadecimal digits
 * @param words what was said, on one line
 */
public record SealedReason(String salt, String words) {

  private static final Pattern FORM = Pattern.compile("reason ([0-9a-f]{32}) (.+)");

  /** What the chain holds of it. */
  public ReasonSeal seal() {
    String hash = Chain.digest("lateral reason 1 " + salt + " " + words + "\n");
    return new ReasonSeal(hash, Optional.of(salt));
  }

  /** Its line in a record. */
  String line() {
    return "reason " + salt + " " + RecordLine.words(words);
  }

  /** Reads its line back; empty if it is none. */
  public static Optional<SealedReason> read(String line) {
    Matcher form = FORM.matcher(line);
    return form.matches()
        ? RecordLine.typed(form.group(2)).map(words -> new SealedReason(form.group(1), words))
        : Optional.empty();
  }
}
