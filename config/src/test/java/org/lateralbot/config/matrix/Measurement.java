package org.lateralbot.config.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lateralbot.config.matrix.Homeserver.Account;

/**
 * How quick the packaged program is in a plain room, beside a bot that only echoes, and how much
 * memory it takes. Run by name, on a machine that does nothing else; see adapters/matrix/README.md.
 */
@Tag("homeserver")
class Measurement {

  private static final int WARM = 150;
  private static final int RUNS = 12;
  private static final int MESSAGES = 50;
  private static final int STARTS = 5;
  private static final String WORDS = "!help vote";

  /** Milliseconds from the moment a message is sent to the one in which its answer is seen. */
  private static final class Times {

    private final List<Double> sorted = new ArrayList<>();

    void add(List<Double> times) {
      sorted.addAll(times);
      sorted.sort(null);
    }

    double share(double share) {
      return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
  }

  /** A bot, the room in which it is asked, and the answers seen so far. */
  private record Asked(Person person, String room, String bot, Set<String> answers) {

    List<Double> ask(int messages) {
      List<Double> times = new ArrayList<>();
      for (int i = 0; i < messages; i++) {
        long sent = System.nanoTime();
        CompletableFuture<JsonNode> saying = person.beginToSay(room, WORDS);
        answers.add(person.sees("an answer", this::isNewAnswer).id());
        times.add((System.nanoTime() - sent) / 1e6);
        People.await(saying);
      }
      return times;
    }

    private boolean isNewAnswer(Seen event) {
      return event.room().equals(room)
          && event.sender().equals(bot)
          && event.type().equals("m.room.message")
          && !answers.contains(event.id());
    }
  }

  @Test
  void roundTripMemoryAndStart(@TempDir Path folder) throws Exception {
    try (Garden garden = Garden.open(folder)) {
      Account echo = garden.homeserver().register("echo");
      try (EchoBot bot = EchoBot.start(garden.homeserver(), echo, folder)) {
        Person alice = garden.alice();
        Asked lateral = new Asked(alice, garden.room(false), garden.lateral(), new HashSet<>());
        String second = alice.makeRoom(false, bot.user(), garden.bob());
        Asked echoing = new Asked(alice, second, bot.user(), new HashSet<>());
        Times ours = new Times();
        Times theirs = new Times();
        lateral.ask(WARM);
        echoing.ask(WARM);
        for (int run = 0; run < RUNS; run++) {
          ours.add(lateral.ask(MESSAGES));
          theirs.add(echoing.ask(MESSAGES));
        }
        double memory = residentMegabytes(garden.bot().pid());
        report(ours, theirs, memory, starts(garden.bot()));
      }
    }
  }

  private static double residentMegabytes(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  private static Times starts(MatrixBot bot) throws Exception {
    Times starts = new Times();
    for (int i = 0; i < STARTS; i++) {
      bot.terminate();
      long begun = System.nanoTime();
      bot.start();
      starts.add(List.of((System.nanoTime() - begun) / 1e6));
    }
    return starts;
  }

  private static void report(Times ours, Times theirs, double memory, Times starts) {
    double median = ours.share(0.5) / theirs.share(0.5);
    double worst = ours.share(0.95) / theirs.share(0.95);
    System.out.printf(
        Locale.ROOT,
        """
        | | Lateral | echo bot | ratio | at most |
        | --- | ---: | ---: | ---: | ---: |
        | round trip, median of %d | %.0f ms | %.0f ms | %.2f | 1.20 |
        | round trip, 95th percentile | %.0f ms | %.0f ms | %.2f | 1.20 |
        | resident memory after that | %.0f MB | | | 250 MB |
        | start to first sync on a kept session, slowest of %d | %.1f s | | | 6 s |
        """,
        RUNS * MESSAGES,
        ours.share(0.5),
        theirs.share(0.5),
        median,
        ours.share(0.95),
        theirs.share(0.95),
        worst,
        memory,
        STARTS,
        starts.share(1) / 1000);
    assertThat(median).isLessThanOrEqualTo(1.2);
    assertThat(worst).isLessThanOrEqualTo(1.2);
    assertThat(memory).isLessThanOrEqualTo(250);
    assertThat(starts.share(1)).isLessThanOrEqualTo(6000);
  }
}
