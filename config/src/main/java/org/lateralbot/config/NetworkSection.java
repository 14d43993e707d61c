package org.lateralbot.config;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The part of the settings that sets up a network.
 *
 * @param name the section's key, which is also the network's name
 * @param reader reads the section; empty if it noted a fault
 */
record NetworkSection(String name, Function<SettingsFile, Optional<Network>> reader) {

  /** Every network this program knows, one line each, in the order in which they are opened. */
  static final List<NetworkSection> ALL = List.of(
      new NetworkSection(MatrixSection.NAME, MatrixSection::read),
      new NetworkSection("discord", DiscordSection::read));

  Optional<Network> read(SettingsFile file) {
    return reader.apply(file);
  }
}
