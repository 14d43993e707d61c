package org.lateralbot.adapter.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaitingEventsTest {

  @TempDir
  private Path folder;

  private Instant now = Instant.EPOCH.plus(Duration.ofDays(100));

  private WaitingEvents opened() {
    return new WaitingEvents(folder.resolve("unread"), () -> now);
  }

  private MatrixEvent event(String id, Instant sentAt) {
    return new MatrixEvent(
        "!room", Json.object().put("event_id", id).put("origin_server_ts", sentAt.toEpochMilli()));
  }

  @Test
  void theyOutliveTheProgramAndComeOldestFirst() {
    opened().add(event("$2/../x", now));
    opened().add(event("$1", now.minusSeconds(1)));
    assertThat(opened().all()).extracting(MatrixEvent::id).containsExactly("$1", "$2/../x");
    assertThat(opened().all()).extracting(MatrixEvent::room).containsOnly("!room");
  }

  @Test
  void theSameEventWaitsOnceAndIsRemovedOnce() {
    WaitingEvents waiting = opened();
    waiting.add(event("$1", now));
    waiting.add(event("$1", now));
    assertThat(waiting.all()).hasSize(1);
    waiting.remove(event("$1", now));
    waiting.remove(event("$1", now));
    assertThat(waiting.all()).isEmpty();
  }

  @Test
  void afterAWeekTheyAreGivenUp() {
    opened().add(event("$1", now));
    now = now.plus(Duration.ofDays(7)).plusSeconds(1);
    assertThat(opened().all()).hasSize(1);
    assertThat(opened().all()).isEmpty();
  }
}
