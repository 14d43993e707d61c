package org.lateralbot.config;

import java.util.List;
import java.util.Locale;

/** The languages in which the bot speaks: those with a message bundle. */
final class Languages {

  static final List<Locale> ALL = List.of(Locale.ENGLISH);

  private Languages() {}
}
