package org.lateralbot.adapter.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.chat.LoginRefusedException;

/** A start that fails leaves nothing open. */
class StartingTest extends LoopbackTest {

  @Test
  void whoCannotListenBeginsAnewWithNothingLeftOpen() throws Exception {
    network.homeserver().refuseNext(StartingTest::setsOwnFilter);
    begin();

    assertThat(network.platform().isConnected()).isTrue();
    assertThat(network.platform().send(toRoom("m1", "good day"))).hasSize(1);
    network.platform().close();
    assertThat(isClosed()).isTrue();
  }

  /** The last thing before the first sync; the client library sets others that hold no polls. */
  private static boolean setsOwnFilter(HandMadeHomeserver.Request request) {
    return request.path().endsWith("/filter") && request.body().toString().contains("m.poll.start");
  }

  @Test
  void whoIsNotLetInLeavesNothingOpen() throws Exception {
    try (MatrixPlatform refused =
        new MatrixPlatform(network.settings("wrong"), InstantSource.fixed(Instant.EPOCH))) {
      assertThatThrownBy(() -> refused.start(ears)).isInstanceOf(LoginRefusedException.class);
    }
    assertThat(isClosed()).isTrue();
  }

  /** The database of a session that is open is locked. */
  private boolean isClosed() throws IOException {
    Path session = network.settings("").account().folder().resolve("session.mv.db");
    try (FileChannel file = FileChannel.open(session, StandardOpenOption.WRITE);
        FileLock lock = file.tryLock()) {
      return lock != null;
    } catch (OverlappingFileLockException open) {
      return false;
    }
  }
}
