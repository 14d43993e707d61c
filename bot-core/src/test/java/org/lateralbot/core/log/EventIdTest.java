package org.lateralbot.core.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class EventIdTest {

  private static final Supplier<String> CURRENT = EventId::current;

  @Test
  void everyEventHasAnIdOfItsOwn() {
    Supplier<String> event = EventId.fresh(CURRENT);

    assertThat(event.get()).hasSize(8).isNotEqualTo(event.get());
    assertThat(EventId.current()).isEmpty();
  }

  @Test
  void whatAnEventSetsOffInAnotherThreadBelongsToIt() {
    Supplier<Boolean> sameThere = () -> {
      String here = EventId.current();
      return CompletableFuture.supplyAsync(EventId.carried(CURRENT)).join().equals(here);
    };

    assertThat(EventId.fresh(sameThere).get()).isTrue();
    assertThat(CompletableFuture.supplyAsync(CURRENT).join()).isEmpty();
  }

  @Test
  void anEventWithinAnotherGivesWayToItAgain() {
    Supplier<Boolean> sameAfterwards = () -> {
      String before = EventId.current();
      String inner = EventId.fresh(CURRENT).get();
      return EventId.current().equals(before) && !inner.equals(before);
    };

    assertThat(EventId.fresh(sameAfterwards).get()).isTrue();
  }

  @Test
  void anEventThatFailsIsOver() {
    Supplier<String> failing = EventId.fresh(() -> {
      throw new IllegalStateException("told to fail");
    });

    assertThatThrownBy(failing::get).hasMessage("told to fail");
    assertThat(EventId.current()).isEmpty();
  }
}
