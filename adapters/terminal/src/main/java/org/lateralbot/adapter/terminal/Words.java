package org.lateralbot.adapter.terminal;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.lateralbot.core.text.SafeText;

/** What the terminal itself says, in one language. Immutable. */
final class Words {

  private static final int LONGEST_QUOTE = 120;

  private final ResourceBundle bundle;
  private final Locale locale;

  Words(Locale locale) {
    this.locale = locale;
    this.bundle = ResourceBundle.getBundle(
        "org.lateralbot.adapter.terminal.terminal",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  Locale locale() {
    return locale;
  }

  /** A text; arguments that are no numbers are shown as short text on one line. */
  String say(String key, Object... arguments) {
    Object[] shown = Arrays.stream(arguments)
        .map(argument -> argument instanceof Number
            ? argument
            : SafeText.shortened(String.valueOf(argument), LONGEST_QUOTE))
        .toArray();
    return new MessageFormat(bundle.getString(key), locale).format(shown);
  }
}
