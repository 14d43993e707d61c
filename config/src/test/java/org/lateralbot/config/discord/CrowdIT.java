package org.lateralbot.config.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lateralbot.adapter.discord.fake.Call;
import org.lateralbot.adapter.discord.fake.Components;
import org.lateralbot.adapter.discord.fake.FakeDiscord;
import org.lateralbot.adapter.discord.fake.FakeInteraction;
import org.lateralbot.adapter.discord.fake.Patience;
import org.lateralbot.adapter.store.SqlStore;
import org.lateralbot.adapter.store.sqlite.SqliteStores;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.poll.Ballot;

/** Two thousand people vote within ten seconds, on the packaged program and its SQLite store. */
@Timeout(120)
class CrowdIT {

  private static final int PEOPLE = 2_000;
  private static final int REHEARSING = 1_000;
  private static final Duration WITHIN = Duration.ofSeconds(10);
  /** As far away as Discord is from much of the world. */
  private static final Duration DISTANCE = Duration.ofMillis(50);

  private static final Duration TO_SHOW = Duration.ofSeconds(30);

  @TempDir
  private Path data;

  @TempDir
  private Path elsewhere;

  /**
   * Discord's side has the same cores here, and none of a real Discord's practice: it rehearses with
   * another program, so that the one that is measured has what is its own.
   */
  @BeforeEach
  void rehearse() throws Exception {
    try (FakeDiscord discord = new FakeDiscord();
        BotProcess another = BotProcess.lateral(discord, elsewhere)) {
      Crowd crowd = new Crowd(discord, REHEARSING);
      List<FakeInteraction> presses = crowd.presses(crowd.opensPoll(), WITHIN);
      presses.get(REHEARSING - 1).firstResponse();
      assertThat(another.isAlive()).isTrue();
    }
  }

  @Test
  void everyPressIsAcknowledgedInTimeAndEveryBallotCountsOnce() throws Exception {
    try (FakeDiscord discord = new FakeDiscord()) {
      Crowd crowd = new Crowd(discord, PEOPLE);
      try (BotProcess program = BotProcess.lateral(discord, data)) {
        discord.isAway(DISTANCE);
        String card = crowd.opensPoll();
        List<FakeInteraction> presses = crowd.presses(card, WITHIN);
        JsonNode shown =
            Patience.within(TO_SHOW, () -> discord.message(card).filter(crowd::isShownWhole));
        assertThat(presses).hasSize(PEOPLE).allMatch(FakeInteraction::isAcknowledged);
        assertThat(Latencies.of(presses).longest()).isLessThan(Duration.ofSeconds(3));
        for (FakeInteraction press : presses) {
          assertThat(Components.text(press.answer())).contains("Counted");
          assertThat(press.isForThemAlone()).isTrue();
        }
        List<Call> edits = discord.calls("PATCH", "/channels/\\d+/messages/" + card);
        assertThat(edits).hasSizeLessThan(60);
        assertThat(Components.text(edits.get(edits.size() - 1).body()))
            .isEqualTo(Components.text(shown));
        assertThat(program.metric("jvm_threads_peak_threads")).isLessThan(100);
        assertThat(program.log()).doesNotContain("WARN", "ERROR");
      }
      assertThat(stored()).isEqualTo(crowd.ballots());
    }
  }

  /** How many voters chose each option, by what is on disk. */
  private Map<String, Long> stored() {
    ItemId poll = new ItemId(new RoomId("discord", FakeDiscord.ROOM), 1);
    try (SqlStore store = SqliteStores.open(data)) {
      List<Ballot> ballots = store.polls().ballots(poll);
      assertThat(ballots.stream().map(Ballot::voter).distinct()).hasSameSizeAs(ballots);
      return ballots.stream()
          .collect(Collectors.groupingBy(
              ballot -> Crowd.option(ballot.choice().text()), Collectors.counting()));
    }
  }
}
