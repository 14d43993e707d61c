package org.lateralbot.core.principles.match;

import java.util.List;

/** Turns text into a vector such that texts of like meaning lie close together. Thread-safe. */
public interface Embedder {

  /** Names the model and its version; what was trained with another name is of no use. */
  String name();

  /**
   * The text as a vector of length one, always of the same number of dimensions.
   *
   * @param text not blank and of at most a thousand letters
   */
  float[] embed(String text);

  /** The words the model knows whole, the commonest first; empty if it cannot tell. */
  List<String> words();
}
