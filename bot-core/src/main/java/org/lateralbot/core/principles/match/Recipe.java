package org.lateralbot.core.principles.match;

/**
 * How likeness is made up and learnt from, as it measured best by leaving examples out.
 *
 * @param focus how fast likeness fades with distance in meaning
 * @param stems how much common word stems count beside meaning
 * @param pieces how much common pieces of words count beside meaning
 * @param ridge how much to distrust a single example
 * @param support how much the scores of the main language's examples count beside the own
 */
record Recipe(double focus, double stems, double pieces, double ridge, double support) {

  /** For the main language, which the models know. */
  static final Recipe MAIN = new Recipe(2, 0.2, 0.2, 0.2, 0);

  /** For the other languages, of which the models know little more than the words. */
  static final Recipe TRANSLATED = new Recipe(2, 0.3, 1, 0.5, 0.5);
}
