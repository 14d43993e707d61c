package org.lateralbot.config.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lateralbot.config.RealPostgres;

/**
 * Kills the program at a random moment while people open polls, vote and pledge, starts it again on
 * the same data and feeds what was not acknowledged under the same event ids. Nothing acknowledged
 * may be lost, and nothing doubled.
 */
class SigkillIT {

  private static final int LINES = 60;
  private static final int PEOPLE = 20;

  @TempDir
  private static Path folder;

  private static RealPostgres server;

  @BeforeAll
  static void startServer() throws Exception {
    server = new RealPostgres(folder);
    Files.writeString(folder.resolve("password"), "postgres");
  }

  @AfterAll
  static void stopServer() throws Exception {
    server.close();
  }

  static List<Arguments> rounds() {
    List<Arguments> rounds = new ArrayList<>();
    for (int seed = 1; seed <= Integer.getInteger("lateral.kill.rounds", 20); seed++) {
      rounds.add(Arguments.of("SQLite", seed));
      rounds.add(Arguments.of("PostgreSQL", seed));
    }
    return rounds;
  }

  /** The settings of an empty store. */
  private static String settings(String store) throws Exception {
    return store.equals("SQLite")
        ? ""
        : RealPostgres.settings(server.database(), folder.resolve("password"));
  }

  private record Event(String id, String speaker, String line) {}

  @ParameterizedTest
  @MethodSource("rounds")
  void losesNothingAndDoublesNothing(String store, int seed, @TempDir Path data) throws Exception {
    String settings = settings(store);
    Random random = new Random(seed);
    Expected expected = new Expected();
    Map<String, Event> unacknowledged = new LinkedHashMap<>();
    events(random, expected).forEach(event -> unacknowledged.put(event.id(), event));

    runAndKill(data, settings, unacknowledged, random);

    try (LateralProcess program = LateralProcess.start(data, settings)) {
      for (Event event : List.copyOf(unacknowledged.values())) {
        program.ask(event.id(), "/as " + event.speaker(), event.line());
      }
      expected.check(program);
      assertThat(program.end()).isZero();
      assertThat(program.errors()).doesNotContain("Exception");
    }
  }

  private static void runAndKill(
      Path data, String settings, Map<String, Event> unacknowledged, Random random)
      throws Exception {
    try (LateralProcess program = LateralProcess.start(data, settings)) {
      for (Event event : unacknowledged.values()) {
        program.feed("/as " + event.speaker(), "/event " + event.id(), event.line());
      }
      int acknowledgements = random.nextInt(unacknowledged.size());
      for (int i = 0; i < acknowledgements; i++) {
        acknowledge(program.next(), unacknowledged);
      }
      Thread.sleep(0, random.nextInt(999_999));
      program.kill();
      program.rest().forEach(said -> acknowledge(said, unacknowledged));
    }
  }

  private static void acknowledge(LateralProcess.Said said, Map<String, Event> unacknowledged) {
    unacknowledged.remove(said.replyTo());
  }

  private static List<Event> events(Random random, Expected expected) {
    List<Event> events = new ArrayList<>();
    events.add(new Event("e0", "alice", "!poll Where? | Library | Park | Online"));
    events.add(new Event("e1", "alice", "!pledge I will come --if 1000"));
    for (int i = 2; i < LINES; i++) {
      String speaker = "p" + random.nextInt(PEOPLE);
      events.add(new Event("e" + i, speaker, expected.next(speaker, random)));
    }
    return events;
  }

  /** What must hold after all lines were handled once, in their order. */
  private static final class Expected {

    private final Map<String, Integer> ballots = new TreeMap<>();
    private final Map<String, Boolean> signers = new TreeMap<>(Map.of("alice", true));
    private int polls = 1;

    String next(String speaker, Random random) {
      switch (random.nextInt(6)) {
        case 0 -> {
          ballots.remove(speaker);
          return "!unvote #1";
        }
        case 1 -> {
          signers.put(speaker, true);
          return "!sign #2";
        }
        case 2 -> {
          signers.remove(speaker);
          return "!withdraw #2";
        }
        case 3 -> {
          polls++;
          return "!poll Question " + polls + "?";
        }
        default -> {
          int choice = 1 + random.nextInt(3);
          ballots.put(speaker, choice);
          return "!vote #1 " + choice;
        }
      }
    }

    void check(LateralProcess program) {
      String result = program.ask("check-1", "/as alice", "!result #1");
      List<String> options = List.of("Library", "Park", "Online");
      for (int option = 1; option <= options.size(); option++) {
        int wanted = option;
        long votes =
            ballots.values().stream().filter(choice -> choice == wanted).count();
        assertThat(lineWith(result, option + ". " + options.get(option - 1)))
            .containsPattern(": " + (votes == 0 ? "none" : votes) + "\\b");
      }
      assertThat(program.ask("check-2", "!polls").lines().filter(line -> line.startsWith("- ")))
          .hasSize(polls);
      assertThat(program.ask("check-3", "!show #2")).contains("Waiting (" + signers.size() + ")");
    }

    private static String lineWith(String text, String part) {
      return text.lines().filter(line -> line.contains(part)).findFirst().orElse("");
    }
  }
}
