package org.lateralbot.config.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Says what the README's conversation says, and finds the bot's replies word for word. */
class ReadmeIT {

  private static final String START = "```conversation";
  private static final String SKIPPED = "...";

  private record Exchange(String speaker, String line, List<String> reply) {}

  @Test
  void theConversationInTheReadmeIsReal(@TempDir Path data) throws Exception {
    List<Exchange> exchanges = exchanges();
    assertThat(exchanges).hasSizeGreaterThan(5);
    try (LateralProcess program = LateralProcess.startWithModels(data)) {
      int event = 0;
      for (Exchange exchange : exchanges) {
        program.feed("/as " + exchange.speaker());
        String said = program.ask("readme-" + event++, exchange.line());
        List<String> heard = new ArrayList<>(said.lines().toList());
        for (int missing = announced(exchange.reply(), heard); missing > 0; missing--) {
          heard.addAll(program.next().text().lines().toList());
        }
        assertThat(heard).containsSubsequence(wanted(exchange.reply()));
      }
      assertThat(program.end()).isZero();
    }
  }

  /** Whether the README shows more than the first thing said: an announcement follows. */
  private static int announced(List<String> reply, List<String> heard) {
    return heard.containsAll(wanted(reply)) ? 0 : 1;
  }

  private static List<String> wanted(List<String> reply) {
    return reply.stream().filter(line -> !line.equals(SKIPPED)).toList();
  }

  private static List<Exchange> exchanges() throws IOException {
    List<String> readme = Files.readAllLines(Path.of("..", "README.md"));
    int start = readme.indexOf(START) + 1;
    List<String> block =
        readme.subList(start, start + readme.subList(start, readme.size()).indexOf("```"));
    List<Exchange> exchanges = new ArrayList<>();
    for (String line : block) {
      int prompt = line.indexOf("> ");
      if (prompt > 0 && line.substring(0, prompt).matches("\\w+")) {
        exchanges.add(
            new Exchange(line.substring(0, prompt), line.substring(prompt + 2), new ArrayList<>()));
      } else if (!line.isBlank()) {
        exchanges.get(exchanges.size() - 1).reply().add(line);
      }
    }
    return exchanges;
  }
}
