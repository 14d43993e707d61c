package org.lateralbot.core.principles;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the list in one language: one of the numbered principles, or a topic around them.
 *
 * @param id the name that stays the same in every language, such as {@code share}
 * @param number the place among the principles, from 1; null for a topic
 * @param title the heading
 * @param aliases other names under which people look the entry up; may be empty
 * @param statement what the entry says, in one or two sentences
 * @param explanation why it says so
 * @param practice what it looks like in daily life
 * @param objection an honest objection to it
 * @param related ids of entries to read next; may be empty
 * @param source the address of the text that the entry reports
 * @param questions examples of what people ask when they mean this entry
 */
public record Principle(
    String id,
    @Nullable Integer number,
    String title,
    List<String> aliases,
    String statement,
    String explanation,
    String practice,
    String objection,
    List<String> related,
    String source,
    List<String> questions) {

  public Principle {
    aliases = List.copyOf(aliases);
    related = List.copyOf(related);
    questions = List.copyOf(questions);
  }
}
