package org.lateralbot.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TraceTest {

  @Test
  void tellsKindsAndPlacesButNothingThatWasSaid() {
    Throwable failure =
        new IllegalStateException("ann chose the park", new NumberFormatException("the library"));

    assertThat(Trace.of(failure))
        .startsWith("java.lang.IllegalStateException\n\tat " + TraceTest.class.getName())
        .contains("\ncaused by java.lang.NumberFormatException")
        .doesNotContain("park", "library");
  }

  @Test
  void endsWhereCausesGoInCircles() {
    RuntimeException first = new RuntimeException("first");
    first.initCause(new RuntimeException("second", first));

    assertThat(Trace.of(first).split("caused by")).hasSize(10);
  }

  @Test
  void whatIsBehindAStageIsTheSameHoweverManyFollowIt() {
    IllegalStateException failure = new IllegalStateException();
    CompletableFuture<Boolean> first = CompletableFuture.failedFuture(failure);

    assertThat(first.handle((done, thrown) -> Trace.cause(thrown)).join()).isSameAs(failure);
    assertThat(first
            .thenApply(done -> done)
            .handle((done, thrown) -> Trace.cause(thrown))
            .join())
        .isSameAs(failure);
  }
}
