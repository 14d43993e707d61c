package org.lateralbot.adapter.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.lateralbot.adapter.discord.fake.Components;
import org.lateralbot.adapter.discord.fake.FakeDiscord;

/** Reads Discord's markup as its own programs draw it. */
final class Shown {

  private static final Pattern LINK = Pattern.compile("(?<!\\\\)\\[(.*?)(?<!\\\\)]\\(<(.*?)>\\)");
  private static final Pattern MARK = Pattern.compile("\\\\([^0-9A-Za-z\\s])|\\*\\*|`");

  private Shown() {}

  /** What a message says, what is in its files included. */
  static String text(FakeDiscord discord, JsonNode message) {
    StringBuilder text = new StringBuilder(text(Components.text(message)));
    for (JsonNode file : message.path("attachments")) {
      byte[] bytes = discord.file(file.path("url").asText());
      text.append('\n').append(new String(bytes, StandardCharsets.UTF_8));
    }
    return text.toString();
  }

  static String text(String markup) {
    String withAddresses = LINK.matcher(markup).replaceAll("$1 ($2)");
    return MARK.matcher(withAddresses)
        .replaceAll(mark -> mark.group(1) == null ? "" : "\\" + mark.group(1));
  }
}
