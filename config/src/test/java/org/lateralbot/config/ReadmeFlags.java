package org.lateralbot.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The flags for the Java machine with which the README starts the bot. */
public final class ReadmeFlags {

  private ReadmeFlags() {}

  /** Those of the section on a network, as "Matrix". */
  public static List<String> on(String network) throws IOException {
    Matcher start = Pattern.compile(
            "## In " + network + "\n.*?\n {4}java (.*?)-jar ", Pattern.DOTALL)
        .matcher(Files.readString(Path.of("..", "README.md")));
    if (!start.find()) {
      throw new IllegalStateException("the README does not start the bot on " + network);
    }
    return List.of(start.group(1).strip().split(" "));
  }
}
