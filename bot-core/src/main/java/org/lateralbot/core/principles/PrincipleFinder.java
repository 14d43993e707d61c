package org.lateralbot.core.principles;

import java.util.Locale;

/**
 * Finds the entry that a question is about, or says that it is about none. Safe for use by several
 * threads.
 */
public interface PrincipleFinder {

  /**
   * What the question is about.
   *
   * @param question whatever somebody typed: of any length, in any script, possibly blank
   * @param roomLanguage what to take the question for where its own language is unsure
   * @return a finding, always; a question that makes no sense is declined
   */
  Finding find(String question, Locale roomLanguage);

  /** How the questions are matched, in a few words for people who run the bot. */
  String method();
}
