package org.lateralbot.adapter.discord;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What stands on buttons and in forms, in one language. Immutable. */
final class Words {

  private final ResourceBundle bundle;
  private final Locale locale;

  Words(Locale locale) {
    this.locale = locale;
    this.bundle = ResourceBundle.getBundle(
        "org.lateralbot.adapter.discord.discord",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  String say(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }
}
