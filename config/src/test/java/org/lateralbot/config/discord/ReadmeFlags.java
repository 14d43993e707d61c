package org.lateralbot.config.discord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The flags for the Java machine with which the README starts the bot on Discord. */
final class ReadmeFlags {

  private static final Pattern START =
      Pattern.compile("## In Discord\n.*?\n {4}java (.*?)-jar ", Pattern.DOTALL);

  private ReadmeFlags() {}

  static List<String> read() throws IOException {
    Matcher start = START.matcher(Files.readString(Path.of("..", "README.md")));
    if (!start.find()) {
      throw new IllegalStateException("the README does not start the bot on Discord");
    }
    return List.of(start.group(1).strip().split(" "));
  }
}
