package org.lateralbot.config;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The languages in which the bot speaks: those with a message bundle. */
final class Languages {

  static final List<Locale> ALL = Stream.of("en", "de", "es", "fr", "it", "nl", "pt")
      .map(Locale::forLanguageTag)
      .toList();

  private Languages() {}
}
