package org.lateralbot.adapter.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.Handled;
import org.lateralbot.core.chat.Handling;
import org.lateralbot.core.chat.IncomingMessage;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.chat.Span;

/** One run of the program over a pipe, with a bot that repeats every line it hears. */
final class PipeRun {

  static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

  private static final Executor ANOTHER_THREAD = ForkJoinPool.commonPool();

  private final Path folder;
  private final List<IncomingMessage> heard = new ArrayList<>();
  private final List<Instant> timesMoved = new ArrayList<>();

  PipeRun(Path folder) {
    this.folder = folder;
  }

  /** What the bot heard, in order. */
  List<IncomingMessage> heard() {
    return heard;
  }

  /** When the clock was moved, by itself. */
  List<Instant> timesMoved() {
    return timesMoved;
  }

  /** Everything that was shown to somebody who piped these lines in. */
  String transcript(String... lines) throws IOException {
    return run((String.join("\n", lines) + "\n").getBytes(UTF_8), false);
  }

  /** The same as objects. */
  List<Map<String, String>> objects(String... lines) throws IOException {
    byte[] in = (String.join("\n", lines) + "\n").getBytes(UTF_8);
    return run(in, true).lines().map(Json::read).toList();
  }

  String run(byte[] in, boolean json) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TerminalWorld world = TerminalWorld.open(folder.resolve("world"))) {
      TerminalClock clock = new TerminalClock(InstantSource.fixed(START), world);
      try (TerminalPlatform platform = TerminalPlatform.inPipe(
          TerminalOptions.standard(folder),
          world,
          clock,
          new ByteArrayInputStream(in),
          out,
          json)) {
        platform.onTimeMoved(() -> timesMoved.add(clock.instant()));
        platform.start(incoming -> repeat(platform, (IncomingMessage) incoming));
        platform.awaitEnd();
      }
    }
    return out.toString(UTF_8);
  }

  private Handled repeat(TerminalPlatform platform, IncomingMessage message) {
    CompletionStage<Handling> answered = CompletableFuture.supplyAsync(
        () -> {
          heard.add(message);
          platform.send(answer(message));
          return Handling.HANDLED;
        },
        ANOTHER_THREAD);
    return new Handled(answered, answered);
  }

  private static OutgoingMessage answer(IncomingMessage message) {
    Destination to = message.text().startsWith("privately")
        ? new Destination.ToPerson(message.sender().id())
        : new Destination.ToRoom(
            message.text().startsWith("garden")
                ? new RoomId("terminal", "garden")
                : message.room().id());
    return OutgoingMessage.of(
            "re/" + message.id().value(),
            message.room().direct() ? new Destination.ToPerson(message.sender().id()) : to,
            new Body(message.text().lines().map(PipeRun::line).toList()))
        .answering(message.id());
  }

  private static Line line(String text) {
    return Line.of(new Span.Plain("> "), new Span.Strong(text));
  }
}
