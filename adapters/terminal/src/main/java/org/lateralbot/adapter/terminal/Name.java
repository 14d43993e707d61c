package org.lateralbot.adapter.terminal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a person or a room.
 *
 * @param id what identifies it: the name without its case
 * @param shown the name as it was typed
 */
record Name(String id, String shown) {

  static final int LONGEST = 32;

  private static final Pattern FORM =
      Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{M}\\p{N}_-]{0," + (LONGEST - 1) + "}");

  /** Reads a name: letters, digits, - and _. Empty if it is none. */
  static Optional<Name> read(String typed) {
    if (typed.length() > 2 * LONGEST) {
      return Optional.empty();
    }
    String name = Normalizer.normalize(typed, Normalizer.Form.NFC);
    return FORM.matcher(name).matches()
        ? Optional.of(new Name(name.toLowerCase(Locale.ROOT), name))
        : Optional.empty();
  }
}
