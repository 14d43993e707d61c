package org.lateralbot.core.principles.match;

import java.util.List;

/**
 * A question of which it is known what it is about.
 *
 * @param text what was asked
 * @param labels the ids of every entry that is right, the best first; {@code none} if it is about
 *     no entry
 * @param kind what sort of question it is, for counting each sort apart
 * @param language its language, as a tag such as {@code de}
 */
public record LabelledQuestion(String text, List<String> labels, String kind, String language) {

  private static final String NONE = "none";

  public LabelledQuestion {
    labels = List.copyOf(labels);
  }

  boolean isAboutNone() {
    return labels.contains(NONE);
  }
}
