package org.lateralbot.adapter.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Fills in what Discord adds to the components that it returns: numbers, defaults, addresses. */
final class Completed {

  private static final int SELECT = 3;
  private static final int GALLERY = 12;
  private static final int FILE = 13;
  private static final int CONTAINER = 17;
  private static final String ATTACHED = "attachment://";

  private final JsonNode attachments;
  private int last;

  private Completed(JsonNode attachments) {
    this.attachments = attachments;
  }

  static void in(ObjectNode message) {
    new Completed(message.path("attachments")).all(message.path("components"));
  }

  private void all(JsonNode components) {
    for (JsonNode component : components) {
      one((ObjectNode) component);
    }
  }

  private void one(ObjectNode component) {
    if (component.path("id").asInt() < 1) {
      component.put("id", ++last);
    }
    switch (component.path("type").asInt()) {
      case CONTAINER -> {
        component.putIfAbsent("accent_color", Json.read("null"));
        component.putIfAbsent("spoiler", Json.read("false"));
      }
      case SELECT -> {
        component.putIfAbsent("min_values", Json.read("1"));
        component.putIfAbsent("max_values", Json.read("1"));
      }
      case FILE -> file(component);
      case GALLERY -> component.path("items").forEach(item -> media((ObjectNode) item, "media"));
      default -> {}
    }
    all(component.path("components"));
    for (String single : List.of("component", "accessory")) {
      if (component.has(single)) {
        one((ObjectNode) component.get(single));
      }
    }
  }

  private void file(ObjectNode component) {
    media(component, "file");
    component.putIfAbsent("name", Json.read("null"));
    component.putIfAbsent("size", Json.read("null"));
  }

  private void media(ObjectNode holder, String field) {
    holder.putIfAbsent("spoiler", Json.read("false"));
    String name = holder.path(field).path("url").asText().replace(ATTACHED, "");
    for (JsonNode attachment : attachments) {
      if (attachment.path("filename").asText().equals(name)) {
        String url = attachment.path("url").asText();
        holder.set(
            field, Json.object("id", attachment.path("id").asText(), "url", url, "proxy_url", url));
      }
    }
  }
}
