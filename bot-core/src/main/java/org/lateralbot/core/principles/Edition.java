package org.lateralbot.core.principles;

import java.util.List;
import java.util.Locale;

/**
 * The entries in one language, with examples of questions that are about none of them.
 *
 * @param language the language of everything in here
 * @param principles the entries; a translation may lack some
 * @param offTopic questions that must be declined; may be empty
 */
public record Edition(Locale language, List<Principle> principles, List<String> offTopic) {

  public Edition {
    principles = List.copyOf(principles);
    offTopic = List.copyOf(offTopic);
  }
}
