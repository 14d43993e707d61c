package org.lateralbot.core.principles.match;

/**
 * How likeness is made up and learnt from, as it measured best by leaving examples out.
 *
 * @param focus how fast likeness fades with distance in meaning
 * @param words how much common words count beside meaning
 * @param ridge how much to distrust a single example
 */
record Recipe(double focus, double words, double ridge) {

  /** For the main language, which the models know. */
  static final Recipe MAIN = new Recipe(2, 0.2, 0.2);

  /** For the other languages, of which the models know little more than the words. */
  static final Recipe TRANSLATED = new Recipe(2, 0.5, 0.2);
}
