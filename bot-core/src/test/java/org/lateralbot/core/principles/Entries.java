package org.lateralbot.core.principles;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Made-up entries for tests. */
public final class Entries {

  private Entries() {}

  public static Principle entry(
      String id, @Nullable Integer number, String title, List<String> aliases) {
    return entry(id, number, title, aliases, List.of());
  }

  public static Principle entry(
      String id,
      @Nullable Integer number,
      String title,
      List<String> aliases,
      List<String> questions) {
    return new Principle(
        id,
        number,
        title,
        aliases,
        "What " + title + " says.",
        "Why " + title + " says so.",
        "What " + title + " looks like.",
        "What speaks against " + title + ".",
        List.of(),
        "https://example.org/" + id,
        questions);
  }
}
