package org.lateralbot.config;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lateralbot.core.chat.ChatListener;

/** The service as a program of its own, on one network that tells how it is treated. */
final class ServiceProgram {

  static final String TRYING = "trying";
  static final String CONNECTED = "connected";
  static final String CLOSING = "closing";

  private ServiceProgram() {}

  public static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[0]);
    String manner = arguments[1];
    Network network = (settings, folder, clock, bot) -> new TellingPlatform(manner);
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

    private final String manner;

    /** @param manner willing, away (never connected), or stuck when it is to close */
    TellingPlatform(String manner) {
      super("telling");
      this.manner = manner;
    }

    @Override
    public void start(ChatListener listener) {
      if (manner.equals("away")) {
        System.out.println(TRYING);
        waitFor(closed());
        return;
      }
      super.start(listener);
      System.out.println(CONNECTED);
    }

    @Override
    public void close() {
      System.out.println(CLOSING);
      if (manner.equals("stuck")) {
        waitFor(closed());
      }
      super.close();
    }
  }
}
