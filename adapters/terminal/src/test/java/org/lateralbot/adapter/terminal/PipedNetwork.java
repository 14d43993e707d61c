package org.lateralbot.adapter.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lateralbot.core.chat.ChatPlatform;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.NetworkForTests;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;

/** A terminal in a pipe whose both ends are in memory. */
final class PipedNetwork implements NetworkForTests {

  private final PipedOutputStream typed = new PipedOutputStream();
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final TerminalWorld world;
  private final TerminalPlatform platform;

  PipedNetwork(Path folder) throws IOException {
    world = TerminalWorld.open(folder.resolve("world"));
    platform = TerminalPlatform.inPipe(
        new TerminalOptions("lateral", "Alice", "commons", Locale.ENGLISH, folder),
        world,
        new TerminalClock(InstantSource.fixed(PipeRun.START), world),
        new PipedInputStream(typed, 1 << 16),
        shown,
        true);
  }

  @Override
  public ChatPlatform platform() {
    return platform;
  }

  @Override
  public RoomId room() {
    return new RoomId("terminal", "commons");
  }

  @Override
  public PersonId alice() {
    return new PersonId("terminal", "alice");
  }

  @Override
  public PersonId stranger() {
    return new PersonId("terminal", "mallory");
  }

  @Override
  public String mention() {
    return "@lateral";
  }

  @Override
  public void says(String text) {
    try {
      typed.write((text.replace("\n", "\\\n") + "\n").getBytes(UTF_8));
      typed.flush();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void replies(MessageId to, String text) {
    says("/reply " + to.value());
    says(text);
  }

  @Override
  public void saysDirectly(String text) {
    says("/direct");
    says(text);
    says("/room commons");
  }

  @Override
  public List<Seen> seen() {
    return shown.toString(UTF_8).lines().map(Json::read).map(PipedNetwork::seen).toList();
  }

  private static Seen seen(Map<String, String> object) {
    return new Seen(
        Optional.ofNullable(object.get("to"))
            .map(name -> new PersonId("terminal", name.toLowerCase(Locale.ROOT))),
        Optional.ofNullable(object.get("replyTo")).map(id -> new MessageId("terminal", id)),
        object.getOrDefault("text", ""));
  }

  @Override
  public void close() {
    try {
      typed.close();
      world.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
