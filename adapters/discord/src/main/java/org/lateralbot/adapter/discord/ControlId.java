package org.lateralbot.adapter.discord;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a button, menu or form carries: all that is needed to do what it says, so that it works after
 * a restart and months later.
 *
 * @param deed what is to be done
 * @param form which form is meant, for {@link Deed#ASK}
 * @param language of the form, for {@link Deed#ASK}
 * @param line the command, or its beginning
 */
record ControlId(Deed deed, Form form, Locale language, String line) {

  static final int LONGEST = 100;
  private static final int PARTS = 4;

  /** What is to be done. */
  enum Deed {
    /** The command is given as it is. */
    RUN,
    /** What is chosen in the menu, or filled into the form, is put behind the command. */
    FILL,
    /** The form is shown. */
    ASK
  }

  static ControlId run(String line) {
    return new ControlId(Deed.RUN, Form.NONE, Locale.ROOT, line);
  }

  static ControlId fill(String line) {
    return new ControlId(Deed.FILL, Form.NONE, Locale.ROOT, line);
  }

  static ControlId ask(Form form, Locale language, String line) {
    return new ControlId(Deed.ASK, form, language, line);
  }

  /** As it stands in a component. */
  String written() {
    String language = this.language.equals(Locale.ROOT) ? "-" : this.language.toLanguageTag();
    return String.join(" ", word(deed), word(form), language, line);
  }

  /** Empty if it is none of this program's. */
  static Optional<ControlId> read(String written) {
    String[] parts = written.split(" ", PARTS);
    if (parts.length < PARTS) {
      return Optional.empty();
    }
    Locale language = parts[2].equals("-") ? Locale.ROOT : Locale.forLanguageTag(parts[2]);
    return find(Deed.values(), parts[0])
        .flatMap(deed -> find(Form.values(), parts[1])
            .map(form -> new ControlId(deed, form, language, parts[PARTS - 1])));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> Optional<E> find(E[] values, String word) {
    return Arrays.stream(values).filter(value -> word(value).equals(word)).findFirst();
  }
}
