package org.lateralbot.core.poll.command;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lateralbot.core.command.Token;
import org.lateralbot.core.command.Tokens;

/**
 * The question and options of a poll as people type them: separated by {@code |}, on lines of their
 * own, or as quoted texts behind the question.
 *
 * @param question may be empty if nothing was typed
 * @param options none if only a question was typed
 */
record PollWording(String question, List<String> options) {

  private static final Pattern BULLET =
      Pattern.compile("^\\s*(?:[-*+\u2022\u2023\u25e6\u2043\u00b7\u2013\u2014]|\\d{1,2}[.)])\\s+");

  PollWording {
    options = List.copyOf(options);
  }

  static PollWording read(String text) {
    List<String> parts = new ArrayList<>();
    String[] lines = text.strip().split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = i == 0 ? lines[i] : BULLET.matcher(lines[i]).replaceFirst("");
      parts.addAll(atBars(line));
    }
    if (parts.size() == 1) {
      parts = atQuotes(text.strip());
    }
    List<String> words = parts.stream().map(Tokens::unquoted).toList();
    return new PollWording(
        words.get(0),
        words.subList(1, words.size()).stream().filter(word -> !word.isEmpty()).toList());
  }

  private static List<String> atBars(String line) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (Token token : Tokens.of(line)) {
      if (!token.quoted() && token.text().equals("|")) {
        parts.add(line.substring(start, token.start()).strip());
        start = token.end();
      }
    }
    parts.add(line.substring(start).strip());
    return parts;
  }

  /** Two or more quoted texts at the end are options; fewer are part of the question. */
  private static List<String> atQuotes(String text) {
    List<Token> tokens = Tokens.of(text);
    int first = tokens.size();
    while (first > 0 && tokens.get(first - 1).quoted()) {
      first--;
    }
    boolean questionQuoted = first == 0;
    int options = tokens.size() - first - (questionQuoted ? 1 : 0);
    if (options < 2) {
      return List.of(text);
    }
    int behindQuestion =
        questionQuoted ? tokens.get(0).end() : tokens.get(first).start();
    List<String> parts =
        new ArrayList<>(List.of(text.substring(0, behindQuestion).strip()));
    tokens.subList(tokens.size() - options, tokens.size()).stream()
        .map(token -> text.substring(token.start(), token.end()))
        .forEach(parts::add);
    return parts;
  }
}
