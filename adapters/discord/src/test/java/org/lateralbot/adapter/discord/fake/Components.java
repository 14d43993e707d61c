package org.lateralbot.adapter.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Finds what a message shows among its components. */
public final class Components {

  private static final int BUTTON = 2;
  private static final int SELECT = 3;
  private static final int TEXT = 10;

  private Components() {}

  static JsonNode button(JsonNode message, String label) {
    return all(message, BUTTON).stream()
        .filter(button -> button.path("label").asText().equals(label))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException("no button \"" + label + "\", only " + labels(message)));
  }

  static JsonNode menu(JsonNode message) {
    List<JsonNode> menus = all(message, SELECT);
    if (menus.size() != 1) {
      throw new IllegalArgumentException("not one menu but " + menus.size());
    }
    return menus.get(0);
  }

  /** The words on a message's buttons, in order. */
  public static List<String> labels(JsonNode message) {
    return all(message, BUTTON).stream()
        .map(button -> button.path("label").asText())
        .toList();
  }

  /** What a message says: its content, then its text displays, a line feed between. */
  public static String text(JsonNode message) {
    List<String> texts = new ArrayList<>();
    if (!message.path("content").asText().isEmpty()) {
      texts.add(message.path("content").asText());
    }
    all(message, TEXT).forEach(text -> texts.add(text.path("content").asText()));
    return texts.stream().collect(Collectors.joining("\n"));
  }

  private static List<JsonNode> all(JsonNode message, int type) {
    List<JsonNode> found = new ArrayList<>();
    collect(message.path("components"), type, found);
    return found;
  }

  private static void collect(JsonNode components, int type, List<JsonNode> found) {
    for (JsonNode component : components) {
      if (component.path("type").asInt() == type) {
        found.add(component);
      }
      collect(component.path("components"), type, found);
    }
  }
}
