package org.lateralbot.core.text;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.Span;

/**
 * What the bot says in one language, from the message bundles beside this class.
 *
 * <p>A text is a {@link MessageFormat} pattern. {@code *words*} stand out and {@code `words`} are
 * something to type. Arguments are numbers, {@link Span}s or any other object, which is shown as
 * text: marks inside an argument are never read as marks, so words that people typed are safe.
 * Immutable.
 */
public final class Messages {

  private static final String BUNDLE = "org.lateralbot.core.text.messages";

  private static final Map<Locale, Messages> READ = new ConcurrentHashMap<>();

  private final ResourceBundle bundle;
  private final Locale locale;

  private Messages(Locale locale) {
    this.locale = locale;
    this.bundle = ResourceBundle.getBundle(
        BUNDLE,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The texts of a language; English where a language has none. */
  public static Messages in(Locale locale) {
    return READ.computeIfAbsent(locale, Messages::new);
  }

  /** The language asked for. */
  public Locale locale() {
    return locale;
  }

  /** Whether there is a text under this key. */
  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /**
   * The text under a key as one line.
   *
   * @throws java.util.MissingResourceException if there is no such key: a mistake in the program
   */
  public Line line(String key, Object... arguments) {
    return new Line(false, spans(key, arguments));
  }

  /** The text under a key as one line of a list. */
  public Line item(String key, Object... arguments) {
    return line(key, arguments).asItem();
  }

  /** The text under a key as one span, to be put into another text. */
  public Span span(String key, Object... arguments) {
    return new Span.Plain(plain(key, arguments));
  }

  /** The text under a key, without marks. */
  public String plain(String key, Object... arguments) {
    return line(key, arguments).plain();
  }

  /** The list under a key: words or phrases with semicolons between them. */
  public List<String> words(String key) {
    return List.of(plain(key).split(";"));
  }

  private List<Span> spans(String key, Object... arguments) {
    Object[] shown = new Object[arguments.length];
    List<Span> inserted = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] instanceof Number) {
        shown[i] = arguments[i];
      } else {
        shown[i] = Markup.placeholder(inserted.size());
        inserted.add(asSpan(arguments[i]));
      }
    }
    String pattern = bundle.getString(key);
    return Markup.read(new MessageFormat(pattern, locale).format(shown), inserted);
  }

  private static Span asSpan(Object argument) {
    return argument instanceof Span span
        ? span
        : new Span.Plain(SafeText.oneLine(String.valueOf(argument)));
  }
}
