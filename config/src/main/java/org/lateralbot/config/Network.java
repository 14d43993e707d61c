package org.lateralbot.config;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.lateralbot.core.Lateral;
import org.lateralbot.core.chat.ChatPlatform;

/** A network as the operator has set it up. */
@FunctionalInterface
public interface Network {

  /**
   * Prepares the way to the network; nothing is connected yet.
   *
   * @param settings everything the operator has set
   * @param data the folder in which the network's session may be kept, in a folder of its own
   * @param clock by which time passes
   * @param bot what the network may tell people they can do; there once networks are connected
   */
  ChatPlatform open(Settings settings, Path data, InstantSource clock, Supplier<Lateral> bot);
}
