package org.lateralbot.config;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lateralbot.core.chat.ChatListener;

/** The service as a program of its own, on one network that tells how it is treated. */
final class ServiceProgram {

  static final String CONNECTED = "connected";
  static final String CLOSING = "closing";

  private ServiceProgram() {}

  public static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[0]);
    boolean stuck = arguments[1].equals("stuck");
    Network network = (settings, folder, clock, bot) -> new TellingPlatform(stuck);
    NetworkSection section = new NetworkSection("telling", file -> {
      file.text("telling.on");
      return Optional.of(network);
    });
    String yaml = "answers: keywords\noperator: {name: us, contact: here}\ntelling: {on: yes}\n"
        + arguments[2];
    SettingsFile file = new SettingsFile("settings", yaml, Map.of());
    Settings settings = SettingsReader.read(file, ZoneId.of("UTC"), List.of(section));
    Logging.use(settings.upkeep().log());
    Service.run(settings, data);
  }

  private static final class TellingPlatform extends LoopbackPlatform {

    private final boolean stuck;

    TellingPlatform(boolean stuck) {
      super("telling");
      this.stuck = stuck;
    }

    @Override
    public void start(ChatListener listener) {
      super.start(listener);
      System.out.println(CONNECTED);
    }

    @Override
    public void close() {
      System.out.println(CLOSING);
      if (stuck) {
        waitFor(closed());
      }
    }
  }
}
