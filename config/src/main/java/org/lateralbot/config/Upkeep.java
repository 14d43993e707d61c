package org.lateralbot.config;

import java.util.Optional;

/**
 * What helps the operator to keep the bot up.
 *
 * @param log how the log is written
 * @param healthPort the port on this machine where health and figures can be asked for; none if
 *     empty
 */
public record Upkeep(LogFormat log, Optional<Integer> healthPort) {}
