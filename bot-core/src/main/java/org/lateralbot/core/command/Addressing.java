package org.lateralbot.core.command;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lateralbot.core.chat.IncomingMessage;
import org.lateralbot.core.chat.Manner;
import org.lateralbot.core.text.SafeText;

/**
 * Decides whether a message is for the bot, and brings all ways of addressing it to one form. In a
 * shared room only the prefix or a mention counts; in a direct room everything does. What a request
 * holds is free of control and unseen characters, with line feeds and plain spaces only.
 */
public final class Addressing {

  private static final Set<String> LONE_WORDS =
      Set.of("help", "polls", "pledges", "principles", "about");

  /** Commands that are questions with or without the prefix. */
  private static final Set<String> ASKING_WORDS = Set.of("ask", "more");

  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Pattern AFTER_MENTION = Pattern.compile("^[:,]\\s*");
  private static final Pattern COMMAND_MARKS =
      Pattern.compile("#\\d|\\||(^|\\s)[-\u2013\u2014]{1,2}\\p{L}|^\\d");
  private static final int WORDS_OF_A_SHORT_LINE = 4;

  private final String prefix;
  private final String botName;
  private final Predicate<String> isCommand;

  /**
   * @param prefix what a command starts with in a shared room, such as {@code !}
   * @param botName the word that makes a command surely this bot's: {@code !lateral poll ...}
   * @param isCommand whether a word calls a command
   */
  public Addressing(String prefix, String botName, Predicate<String> isCommand) {
    this.prefix = prefix;
    this.botName = botName;
    this.isCommand = isCommand;
  }

  /** What the message asks of the bot; empty if it is not for the bot. */
  public Optional<Request> read(IncomingMessage message) {
    String text = SafeText.lines(message.text()).strip();
    if (message.manner() != Manner.TYPED) {
      return Optional.of(split(text, true));
    }
    boolean spokenTo = message.room().direct() || message.mentionsBot();
    if (text.startsWith(prefix) && startsWithLetter(text.substring(prefix.length()))) {
      return Optional.of(command(text.substring(prefix.length()), spokenTo));
    }
    return spokenTo
        ? Optional.of(plainWords(AFTER_MENTION.matcher(text).replaceFirst("")))
        : Optional.empty();
  }

  private static boolean startsWithLetter(String text) {
    return !text.isEmpty() && Character.isLetter(text.codePointAt(0));
  }

  private Request command(String text, boolean certain) {
    Request.CommandLine line = split(text, certain);
    if (!line.word().equalsIgnoreCase(botName)) {
      return line;
    }
    return line.rest().isEmpty() ? split("help", true) : split(withoutPrefix(line.rest()), true);
  }

  private String withoutPrefix(String text) {
    return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
  }

  private static Request.CommandLine split(String text, boolean certain) {
    Matcher word = WORD.matcher(text);
    return word.find()
        ? new Request.CommandLine(word.group(), text.substring(word.end()).strip(), certain)
        : new Request.CommandLine("help", "", certain);
  }

  private Request plainWords(String text) {
    if (text.isEmpty()) {
      return new Request.CommandLine("help", "", true);
    }
    Request.CommandLine line = split(text, true);
    String word = line.word().toLowerCase(Locale.ROOT);
    String lone = line.word().replaceFirst("[?!.\u2026]+$", "");
    if (LONE_WORDS.contains(lone.toLowerCase(Locale.ROOT)) && line.rest().isEmpty()) {
      return new Request.CommandLine(lone, "", true);
    }
    return isCommand.test(word) && readsLikeCommand(word, line.rest())
        ? new Request.Lookalike(word, line.rest())
        : new Request.Question(text);
  }

  private static boolean readsLikeCommand(String word, String rest) {
    if (ASKING_WORDS.contains(word)) {
      return false;
    }
    boolean shortStatement = !rest.contains("?")
        && rest.split("\\s+", WORDS_OF_A_SHORT_LINE).length < WORDS_OF_A_SHORT_LINE;
    return COMMAND_MARKS.matcher(rest).find() || (!LONE_WORDS.contains(word) && shortStatement);
  }
}
