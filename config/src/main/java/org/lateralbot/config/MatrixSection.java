package org.lateralbot.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lateralbot.adapter.matrix.MatrixAccount;
import org.lateralbot.adapter.matrix.MatrixPlatform;
import org.lateralbot.adapter.matrix.MatrixSettings;

/** The part of the settings that sets up Matrix. */
final class MatrixSection {

  static final String NAME = "matrix";

  private static final String FOLDER = "matrix";
  private static final int USUAL_ROOMS = 200;

  private MatrixSection() {}

  static Optional<Network> read(SettingsFile file) {
    Optional<URI> homeserver = file.needed(
        "matrix.homeserver",
        MatrixSection::address,
        "an address such as https://matrix.garden.example");
    Optional<String> user =
        file.needed("matrix.user", SettingsFile::notEmpty, "the name of the bot's account");
    Optional<String> password = file.secret("matrix.password");
    String device = file.text("matrix.device").orElse("Lateral");
    Set<String> inviters = file.value(
            "matrix.inviters",
            MatrixSection::inviters,
            "accounts and homeservers with commas between, such as @ann:garden.example, park.example")
        .orElse(Set.of());
    int rooms = file.value("matrix.rooms", MatrixSection::count, "a number from 1 to 9999")
        .orElse(USUAL_ROOMS);
    if (homeserver.isEmpty() || user.isEmpty() || password.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of((settings, data, clock, bot) -> new MatrixPlatform(
        new MatrixSettings(
            account(homeserver.get(), user.get(), password.get(), device, data),
            settings.botName(),
            inviters,
            rooms),
        clock));
  }

  private static MatrixAccount account(
      URI homeserver, String user, String password, String device, Path data) {
    return new MatrixAccount(homeserver, user, password, device, data.resolve(FOLDER));
  }

  private static Optional<URI> address(String text) {
    return text.matches("https?://[^/\\s?#@]+/?")
        ? Optional.of(URI.create(text.replaceFirst("/$", "")))
        : Optional.empty();
  }

  private static Optional<Set<String>> inviters(String text) {
    Set<String> all =
        Arrays.stream(text.split(",", -1)).map(String::strip).collect(Collectors.toSet());
    boolean sound = all.stream().allMatch(one -> one.matches("(@[^:\\s]+:)?[A-Za-z0-9.\\[\\]:-]+"));
    return sound ? Optional.of(all) : Optional.empty();
  }

  private static Optional<Integer> count(String text) {
    return text.matches("[1-9]\\d{0,3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }
}
