package org.lateralbot.core;

import java.time.InstantSource;
import java.util.function.Function;
import org.lateralbot.core.chat.ChatPlatform;
import org.lateralbot.core.poll.VoterKeys;
import org.lateralbot.core.principles.PrincipleCatalogue;
import org.lateralbot.core.principles.PrincipleFinder;

/**
 * What the bot needs from outside.
 *
 * @param platform the network, or several behind one
 * @param stores where everything is kept
 * @param catalogue the principles in force
 * @param finder finds the entry a question is about
 * @param clock by which time passes
 * @param threads where works run, by the network they are for; what waits for one must keep no work
 *     for another waiting
 * @param voterKeys under which ballots are kept
 * @param ballotCounter run for every ballot that is put on record, once it is on disk
 */
public record Ports(
    ChatPlatform platform,
    Stores stores,
    PrincipleCatalogue catalogue,
    PrincipleFinder finder,
    InstantSource clock,
    Function<String, Threads> threads,
    VoterKeys voterKeys,
    Runnable ballotCounter) {}
