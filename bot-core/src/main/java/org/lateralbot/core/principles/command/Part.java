package org.lateralbot.core.principles.command;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
   * The part that words such as "and an example, please?" ask for, by the lists {@code follow-up.PART} of a
   * language, in which {@code follow-up.fillers} make no difference; empty if they are a question of their
   * own.
   */
  static Optional<Part> read(String words, Messages messages) {
    Set<String> fillers =
        messages.words("follow-up.fillers").stream().map(Part::normal).collect(Collectors.toSet());
    String asked = without(fillers, words);
    return asked.isEmpty()
        ? Optional.empty()
        : Arrays.stream(values())
            .filter(part -> messages.words("follow-up." + part.key()).stream()
                .map(phrase -> without(fillers, phrase))
                .anyMatch(asked::equals))
            .findFirst();
  }

  private static String without(Set<String> fillers, String words) {
    return Arrays.stream(normal(words).split(" "))
        .filter(word -> !fillers.contains(word))
        .collect(Collectors.joining(" "));
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
