package org.lateralbot.config.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.ChatPlatform;
import org.lateralbot.core.chat.DeliveryFailedException;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.FakeChatPlatform;
import org.lateralbot.core.chat.Handled;
import org.lateralbot.core.chat.Handling;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.chat.Saying;
import org.lateralbot.core.deadline.InMemoryOutbox;

class MetricsTest {

  private final Metrics metrics = new Metrics();
  private final FakeChatPlatform network = new FakeChatPlatform();
  private final ChatPlatform counted = metrics.counting(network);

  @AfterEach
  void close() {
    metrics.close();
  }

  private static OutgoingMessage toGarden(String id) {
    Destination garden = new Destination.ToRoom(FakeChatPlatform.room("garden"));
    return OutgoingMessage.of(id, garden, Body.of());
  }

  private List<String> figures() {
    return metrics.text().lines().toList();
  }

  @Test
  void whatIsHeardIsCountedByWhatBecameOfIt() {
    counted.start(incoming -> Handled.now(Handling.HANDLED));
    network.say(Saying.of("!polls").message());
    network.say(Saying.of("!polls").message());

    assertThat(figures())
        .contains(
            "lateral_heard_total{outcome=\"handled\",platform=\"fake\"} 2.0",
            "lateral_answering_seconds_count{platform=\"fake\"} 2");
  }

  @Test
  void whatIsNoneOfTheBotsBusinessTakesNoTime() {
    counted.start(incoming -> Handled.now(Handling.IGNORED));
    network.say(Saying.of("Good morning").message());

    assertThat(figures())
        .contains("lateral_heard_total{outcome=\"ignored\",platform=\"fake\"} 1.0")
        .noneMatch(line -> line.startsWith("lateral_answering"));
  }

  @Test
  void whatIsSaidIsCountedByWhetherTheNetworkTookIt() {
    network.failNext(1);
    assertThatThrownBy(() -> counted.send(toGarden("one")))
        .isInstanceOf(DeliveryFailedException.class);
    counted.edit(counted.send(toGarden("one")), toGarden("two"));

    assertThat(figures())
        .contains(
            "lateral_said_total{outcome=\"failed\",platform=\"fake\"} 1.0",
            "lateral_said_total{outcome=\"taken\",platform=\"fake\"} 2.0");
  }

  @Test
  void whetherANetworkIsHeardFromIsAFigure() {
    assertThat(figures()).contains("lateral_connected{platform=\"fake\"} 0.0");
    counted.start(incoming -> Handled.now(Handling.IGNORED));
    assertThat(figures()).contains("lateral_connected{platform=\"fake\"} 1.0");
  }

  @Test
  void whatANetworkSeesOfItsRoomsIsPassedOn() {
    RoomId garden = FakeChatPlatform.room("garden");
    assertThat(counted.isInside(garden)).isFalse();
    network.letIntoUnheard(garden);
    assertThat(counted.isInside(garden)).isTrue();
  }

  @Test
  void ballotsAndWhatWaitsAreCounted() {
    InMemoryOutbox outbox = new InMemoryOutbox();
    metrics.watch(outbox);
    outbox.add(toGarden("later"), Instant.EPOCH);
    metrics.ballotCounter().run();

    outbox.putAside("later", Instant.EPOCH);

    assertThat(figures())
        .contains(
            "lateral_ballots_total 1.0",
            "lateral_outbox_waiting 1.0",
            "lateral_outbox_undeliverable 1.0");
  }

  @Test
  void slowCommitsAreToldFromQuickOnes() {
    metrics.commitTimer().accept(Duration.ofMillis(2));
    metrics.commitTimer().accept(Duration.ofMillis(800));

    assertThat(figures())
        .contains(
            "lateral_commit_seconds_bucket{le=\"0.01\"} 1",
            "lateral_commit_seconds_bucket{le=\"1.0\"} 2");
  }

  @Test
  void theMachineIsWatchedToo() {
    assertThat(figures()).anyMatch(line -> line.startsWith("jvm_memory_used_bytes{"));
  }

  @Test
  void noLabelNamesPeopleOrRooms() {
    counted.start(incoming -> Handled.now(Handling.HANDLED));
    network.say(Saying.of("!vote 2").message());
    counted.send(toGarden("one"));

    assertThat(metrics.text()).doesNotContain("ann", "garden", "vote");
  }
}
