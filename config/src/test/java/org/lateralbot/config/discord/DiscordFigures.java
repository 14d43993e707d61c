package org.lateralbot.config.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lateralbot.adapter.discord.fake.FakeDiscord;
import org.lateralbot.adapter.discord.fake.FakeInteraction;
import org.lateralbot.adapter.discord.fake.Patience;

/**
 * Measures what the module's notes tell. Not part of every build, since it takes minutes and needs a
 * machine to itself: run by name. The figures of memory are the system's own, as Linux tells them.
 */
class DiscordFigures {

  private static final Path FILE = Path.of("target", "discord-figures.md");
  private static final int RUNS = 60;
  /** The first presses after a start are slow for any program, and are not measured. */
  private static final int WARMING_RUNS = 20;

  private static final int PEOPLE = 50;
  private static final Duration A_SECOND = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofMillis(300);
  private static final int CROWD = 2_000;
  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
  private static final Duration DISTANCE = Duration.ofMillis(50);
  private static final Duration TO_ANSWER = Duration.ofSeconds(60);
  private static final double MOST_TIMES = 1.3;
  private static final long MOST_MEBIBYTES = 200;
  private static final int MOST_TRIES = 20;

  private final FakeDiscord discord = new FakeDiscord();

  @TempDir
  private Path data;

  @BeforeAll
  static void begin() throws Exception {
    Files.deleteIfExists(FILE);
  }

  @AfterEach
  void stop() {
    discord.close();
  }

  private static void tell(String format, Object... figures) throws Exception {
    String line = String.format(Locale.ROOT, format, figures) + "\n";
    System.out.print(line);
    Files.writeString(FILE, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  @Test
  void fromAButtonToItsAcknowledgement(@TempDir Path elsewhere) throws Exception {
    Crowd lateralsPeople = new Crowd(discord, PEOPLE);
    List<Latencies> lateral = new ArrayList<>();
    List<Latencies> bare = new ArrayList<>();
    try (FakeDiscord other = new FakeDiscord();
        BotProcess program = BotProcess.lateral(discord, data);
        BotProcess bareBot = BotProcess.bare(other, elsewhere)) {
      Crowd barePeople = new Crowd(other, PEOPLE);
      String card = lateralsPeople.opensPoll();
      String copy = other.shows(discord.message(card).orElseThrow());
      for (int run = 0; run < RUNS + WARMING_RUNS; run++) {
        lateral.add(run(program, lateralsPeople, card));
        bare.add(run(bareBot, barePeople, copy));
      }
    }
    Latencies allBare = Latencies.together(bare.subList(WARMING_RUNS, bare.size()));
    Latencies allLateral = Latencies.together(lateral.subList(WARMING_RUNS, lateral.size()));
    tell("| acknowledged after | median | 95 %% |");
    tell("| --- | --- | --- |");
    tell("bare JDA", allBare);
    tell("Lateral", allLateral);
    double median = times(allLateral.median(), allBare.median());
    double slowest = times(allLateral.slowest5Percent(), allBare.slowest5Percent());
    tell("| times as long | %.2f | %.2f |\n", median, slowest);
    assertThat(median).isLessThanOrEqualTo(MOST_TIMES);
    assertThat(slowest).isLessThanOrEqualTo(MOST_TIMES);
  }

  /** Ends with a pause, so that what a bot does behind its acknowledgements is not in the other's way. */
  private static Latencies run(BotProcess bot, Crowd crowd, String card) throws Exception {
    Latencies latencies = Latencies.of(crowd.presses(card, A_SECOND));
    assertThat(bot.isAlive()).isTrue();
    Thread.sleep(PAUSE.toMillis());
    return latencies;
  }

  private static double times(Duration one, Duration other) {
    return (double) one.toNanos() / other.toNanos();
  }

  private static void tell(String bot, Latencies latencies) throws Exception {
    tell(
        "| %s | %.2f ms | %.2f ms |",
        bot, millis(latencies.median()), millis(latencies.slowest5Percent()));
  }

  private static double millis(Duration duration) {
    return (double) duration.toNanos() / TimeUnit.MILLISECONDS.toNanos(1);
  }

  @Test
  void twoThousandPressesInTenSecondsJustAfterTheStart() throws Exception {
    Crowd crowd = new Crowd(discord, CROWD);
    try (BotProcess program = BotProcess.lateral(discord, data)) {
      discord.isAway(DISTANCE);
      String card = crowd.opensPoll();
      List<FakeInteraction> presses = crowd.presses(card, TEN_SECONDS);
      Latencies latencies = Latencies.of(presses);
      Patience.within(TO_ANSWER, () -> discord.message(card).filter(crowd::isShownWhole));
      tell("| 2,000 presses in 10 s | |");
      tell("| --- | --- |");
      tell("| acknowledged after, median | %.0f ms |", millis(latencies.median()));
      tell("| 95 %% | %.0f ms |", millis(latencies.slowest5Percent()));
      tell("| the slowest | %.0f ms |", millis(latencies.longest()));
      tell("| edits of the card | %d |", discord.calls("PATCH", "/channels/.*").size());
      tell("| most threads | %.0f |", program.metric("jvm_threads_peak_threads"));
      tell("| resident memory afterwards | %d MiB |\n", program.residentMebibytes());
      assertThat(program.residentMebibytes()).isLessThanOrEqualTo(MOST_MEBIBYTES);
    }
  }

  @Test
  void aGatewayThatLetsNobodyInForAMinute() throws Exception {
    discord.gateway().refuseConnections(true);
    try (BotProcess program = BotProcess.lateralStarting(discord, data)) {
      Patience.until(() -> Optional.of(1).filter(one -> discord.gateway().refusals() >= one));
      Thread.sleep(Duration.ofMinutes(1).toMillis());
      int tries = discord.gateway().refusals();
      discord.gateway().refuseConnections(false);
      long opened = System.nanoTime();
      program.await(program::serves);
      tell(
          "Refused for a minute, the bot tried %d times; let in, it was there after %d s.\n",
          tries, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - opened));
      assertThat(tries).isLessThan(MOST_TRIES);
    }
  }
}
