package org.lateralbot.config;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.lateralbot.core.chat.ChatListener;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.IncomingMessage;
import org.lateralbot.core.chat.Manner;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.chat.Person;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.Room;
import org.lateralbot.core.chat.RoomId;

/**
 * The service as a program of its own, on networks behind its standard streams. A line of the input is
 * something said: network, room, event, words, with tabs between. A line of the output is something that
 * the bot says: {@code said}, network, room, the message's id, its first line; or {@code speaks} and a
 * network.
 */
final class PipedProgram {

  private static final Map<String, ChatListener> LISTENERS = new ConcurrentHashMap<>();

  private PipedProgram() {}

  /**
   * Serves until the system ends it.
   *
   * @param arguments the data folder, the settings file, and the networks, with commas between
   */
  public static void main(String[] arguments) throws Exception {
    List<NetworkSection> sections = Stream.of(arguments[2].split(",", -1))
        .map(name -> new NetworkSection(name, file -> {
          file.text(name + ".on");
          return Optional.of((settings, folder, clock, bot) -> new PipedPlatform(name));
        }))
        .toList();
    String yaml = Files.readString(Path.of(arguments[1]));
    Settings settings = SettingsReader.read(
        new SettingsFile("settings", yaml, Map.of()), ZoneId.of("UTC"), sections);
    Thread reader = new Thread(PipedProgram::readAll, "what is said");
    reader.setDaemon(true);
    reader.start();
    Service.run(settings, Path.of(arguments[0]));
  }

  /** What is said on a network that does not hear this process is not heard. */
  private static void readAll() {
    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
        .lines()
        .map(line -> line.split("\t", -1))
        .forEach(said -> Optional.ofNullable(LISTENERS.get(said[0]))
            .ifPresent(listener -> listener.hear(message(said))));
  }

  private static IncomingMessage message(String[] said) {
    Person ann = new Person(new PersonId(said[0], "ann"), "ann", false);
    return new IncomingMessage(
        new MessageId(said[0], said[2]),
        new Room(new RoomId(said[0], said[1]), false),
        ann,
        Optional.empty(),
        Optional.empty(),
        said[3],
        false,
        Manner.TYPED,
        Instant.now());
  }

  private static void tell(String... parts) {
    synchronized (System.out) {
      System.out.println(String.join("\t", parts));
    }
  }

  private static final class PipedPlatform extends LoopbackPlatform {

    PipedPlatform(String name) {
      super(name);
    }

    @Override
    public void start(ChatListener listener) {
      super.start(listener);
      LISTENERS.put(name(), listener);
      tell("speaks", name());
    }

    @Override
    public List<MessageId> send(OutgoingMessage message) {
      String room = message.to() instanceof Destination.ToRoom to ? to.room().value() : "";
      String first = message.body().plain().lines().findFirst().orElse("");
      tell("said", name(), room, message.id(), first);
      return List.of(new MessageId(name(), message.id()));
    }

    @Override
    public void close() {
      LISTENERS.remove(name());
      super.close();
    }
  }
}
