package org.lateralbot.config.principles;

import java.util.List;
import java.util.Set;

/**
 * What a file must hold and what it may hold.
 *
 * @param required keys of the head that must be there
 * @param optional keys that may be there as well
 * @param sections headings that must be there
 * @param optionalSections headings that may be there as well
 */
record FileKind(
    Set<String> required,
    Set<String> optional,
    List<String> sections,
    List<String> optionalSections) {

  static final String STATEMENT = "Statement";
  static final String EXPLANATION = "Explanation";
  static final String PRACTICE = "In practice";
  static final String OBJECTION = "Objection";

  static final FileKind ENTRY = new FileKind(
      Set.of("id", "title", "source", "questions"),
      Set.of("number", "aliases", "related"),
      List.of(STATEMENT, EXPLANATION, PRACTICE, OBJECTION),
      List.of());

  static final FileKind TRANSLATION = new FileKind(
      Set.of("id", "title", "questions"),
      Set.of("aliases"),
      List.of(STATEMENT, EXPLANATION),
      List.of(PRACTICE, OBJECTION));

  static final FileKind OFF_TOPIC =
      new FileKind(Set.of("id", "questions"), Set.of(), List.of(), List.of());
}
