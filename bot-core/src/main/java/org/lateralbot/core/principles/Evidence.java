package org.lateralbot.core.principles;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a question was found to be about an entry.
 *
 * @param ranking every entry with its share, the likeliest first; empty if the question held
 *     nothing to go by
 * @param noneShare the share for "about none of them", from 0 to 1
 * @param nearest the example questions most like the question, the nearest first; may be empty
 */
public record Evidence(List<Score> ranking, double noneShare, List<Example> nearest) {

  /** For a question that held nothing to go by. */
  public static final Evidence NOTHING = new Evidence(List.of(), 1, List.of());

  public Evidence {
    ranking = List.copyOf(ranking);
    nearest = List.copyOf(nearest);
  }

  /**
   * How likely the question is about an entry.
   *
   * @param id the entry
   * @param share from 0 to 1; together with {@link Evidence#noneShare} all shares add up to 1
   */
  public record Score(String id, double share) {}

  /**
   * An example question.
   *
   * @param id the entry it belongs to; null if it is an example of what is about none
   * @param question its text
   * @param likeness from 0 (nothing in common) to 1 (the same)
   */
  public record Example(@Nullable String id, String question, double likeness) {}
}
