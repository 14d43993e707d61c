package org.lateralbot.core.poll;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The written form of choices, and what all of them are checked for. */
final class ChoiceText {

  private ChoiceText() {}

  static Optional<Refusal> fault(List<Integer> positions, int options) {
    if (positions.isEmpty()) {
      return Optional.of(Refusal.EMPTY_BALLOT);
    }
    return positions.stream().anyMatch(position -> position < 1 || position > options)
        ? Optional.of(Refusal.NO_SUCH_OPTION)
        : Optional.empty();
  }

  static String words(List<Integer> positions) {
    return positions.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  static String name(Stance stance) {
    return stance.name().toLowerCase(Locale.ROOT);
  }

  static Choice parse(String text) {
    String[] form = text.split(" ", 2);
    String content = form.length == 2 ? form[1] : "";
    return switch (form[0]) {
      case "picks" -> new Choice.Picks(positions(content));
      case "ranking" -> new Choice.Ranking(positions(content));
      case "scores" -> new Choice.Scores(points(content));
      case "consent" -> consent(content);
      default -> throw new IllegalArgumentException("No written choice begins with " + form[0]);
    };
  }

  private static Stream<String> wordsOf(String content) {
    return Stream.of(content.split(" ", -1)).filter(word -> !word.isEmpty());
  }

  private static List<Integer> positions(String content) {
    return wordsOf(content).map(Integer::valueOf).toList();
  }

  private static Map<Integer, Integer> points(String content) {
    Map<Integer, Integer> points = new LinkedHashMap<>();
    wordsOf(content).forEach(word -> {
      String[] pair = word.split("=", 2);
      points.put(Integer.valueOf(pair[0]), Integer.valueOf(pair[1]));
    });
    return points;
  }

  private static Choice consent(String content) {
    String[] words = content.split(" ", 2);
    Stance stance = Stance.valueOf(words[0].toUpperCase(Locale.ROOT));
    return new Choice.Consent(stance, words.length == 2 ? Optional.of(words[1]) : Optional.empty());
  }
}
