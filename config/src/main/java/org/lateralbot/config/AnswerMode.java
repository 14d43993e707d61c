package org.lateralbot.config;

/** How questions about the principles are matched. */
public enum AnswerMode {
  /** By meaning, with the sentence-embedding models in the jar. */
  EMBEDDINGS,
  /** By likeness of words alone, for very small machines. */
  KEYWORDS
}
