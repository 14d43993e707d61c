package org.lateralbot.core.room.command;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What people may want to know of the bot in their room.
 *
 * @param operator who runs it; empty where nobody was named, as in a first try at home
 * @param contact how to reach them; empty if not given
 * @param version the program's version
 * @param source where its source code is; empty if not given
 * @param answers how questions are matched, in a few words
 */
public record About(
    Optional<String> operator,
    Optional<String> contact,
    String version,
    Optional<String> source,
    Supplier<String> answers) {}
