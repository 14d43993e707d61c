package org.lateralbot.core.principles.command;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.lateralbot.core.text.Messages;

/** A part of an entry that somebody may want to hear more of after an answer. */
enum Part {
  ALL,
  WHY,
  PRACTICE,
  OBJECTION,
  RELATED,
  SOURCE,
  EVIDENCE;

  /**
   * The part that words such as "an example?" ask for, by the lists {@code follow-up.PART} of a
   * language; empty if they are a question of their own.
   */
  static Optional<Part> read(String words, Messages messages) {
    String asked = normal(words);
    return Arrays.stream(values())
        .filter(part -> messages.words("follow-up." + part.key()).stream()
            .map(Part::normal)
            .anyMatch(asked::equals))
        .findFirst();
  }

  /** The part with a key, as buttons name it in any language; empty if there is none. */
  static Optional<Part> called(String key) {
    return Arrays.stream(values())
        .filter(part -> part.key().equalsIgnoreCase(key))
        .findFirst();
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Case, accents and punctuation make no difference. */
  private static String normal(String words) {
    String apart = Normalizer.normalize(words, Normalizer.Form.NFD);
    return apart
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\p{M}+", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
