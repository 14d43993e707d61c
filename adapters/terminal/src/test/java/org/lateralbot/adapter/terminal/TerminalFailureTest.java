package org.lateralbot.adapter.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.DeliveryFailedException;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.Handled;
import org.lateralbot.core.chat.Handling;
import org.lateralbot.core.chat.IncomingMessage;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.chat.RoomId;

final class TerminalFailureTest {

  private static final OutputStream BROKEN = new OutputStream() {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("broken pipe");
    }
  };

  @TempDir
  Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private TerminalPlatform platform(TerminalWorld world, OutputStream to, String typed) {
    return TerminalPlatform.inPipe(
        TerminalOptions.standard(folder),
        world,
        new TerminalClock(InstantSource.fixed(PipeRun.START), world),
        new ByteArrayInputStream(typed.getBytes(UTF_8)),
        to,
        false);
  }

  @Test
  void aLineIsNotHandedOnIfTheWorldCannotBeKept() throws IOException {
    TerminalWorld world = TerminalWorld.open(folder.resolve("world"));
    world.close();
    List<String> heard = new ArrayList<>();
    try (TerminalPlatform platform = platform(world, out, "one\n/direct\ntwo\n")) {
      platform.start(incoming -> {
        heard.add(((IncomingMessage) incoming).text());
        return Handled.now(Handling.IGNORED);
      });
      platform.awaitEnd();
    }
    assertThat(heard).containsExactly("two");
    assertThat(out.toString(UTF_8))
        .isEqualTo("Something went wrong with that; the log says what.\n");
  }

  @Test
  void aFailureOfTheBotDoesNotEndTheConversation() throws IOException {
    try (TerminalWorld world = TerminalWorld.open(folder.resolve("world"));
        TerminalPlatform platform = platform(world, out, "one\ntwo\n")) {
      CompletionStage<Handling> failed =
          CompletableFuture.failedFuture(new IllegalStateException());
      platform.start(incoming -> new Handled(failed, failed));
      platform.awaitEnd();
    }
    assertThat(out.toString(UTF_8).lines()).hasSize(2);
  }

  @Test
  void whatABrokenPipeDoesNotTakeIsNotSent() throws IOException {
    OutgoingMessage message = OutgoingMessage.of(
        "m1", new Destination.ToRoom(new RoomId("terminal", "commons")), Body.of(Line.of()));
    try (TerminalWorld world = TerminalWorld.open(folder.resolve("world"));
        TerminalPlatform platform = platform(world, BROKEN, "")) {
      assertThatThrownBy(() -> platform.send(message)).isInstanceOf(DeliveryFailedException.class);
    }
  }

  @Test
  void namesThatAreNoneAreRefusedAtOnce() throws IOException {
    try (TerminalWorld world = TerminalWorld.open(folder.resolve("world"))) {
      TerminalClock clock = new TerminalClock(InstantSource.fixed(PipeRun.START), world);
      TerminalOptions options =
          new TerminalOptions("lateral", "a b", "commons", Locale.ENGLISH, folder);

      assertThatThrownBy(() -> TerminalPlatform.inPipe(
              options, world, clock, InputStream.nullInputStream(), out, false))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("a b");
    }
  }
}
