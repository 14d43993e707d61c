package org.lateralbot.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lateralbot.core.Threads;

@Timeout(20)
class NetworkThreadsTest {

  private static final int MORE_THAN_THERE_ARE_THREADS = 50;

  /** What threads are for. */
  private enum Use {
    HANDLING {
      @Override
      void run(Threads threads, Runnable work) {
        threads.handling().execute(work);
      }
    },
    SENDING {
      @Override
      void run(Threads threads, Runnable work) {
        threads.sending().execute(work);
      }
    },
    LATER {
      @Override
      void run(Threads threads, Runnable work) {
        threads.later().run(Duration.ZERO, work);
      }
    };

    abstract void run(Threads threads, Runnable work);
  }

  @ParameterizedTest
  @EnumSource
  void aNetworkThatHangsHoldsUpNoOther(Use use) throws InterruptedException {
    CountDownLatch back = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    try (NetworkThreads threads = new NetworkThreads()) {
      for (int i = 0; i < MORE_THAN_THERE_ARE_THREADS; i++) {
        use.run(threads.apply("away"), () -> LoopbackPlatform.waitFor(back));
      }

      use.run(threads.apply("here"), done::countDown);

      done.await();
      back.countDown();
    }
  }

  @Test
  void aNetworkKeepsItsThreads() {
    try (NetworkThreads threads = new NetworkThreads()) {
      assertThat(threads.apply("here").sending()).isSameAs(threads.apply("here").sending());
    }
  }
}
