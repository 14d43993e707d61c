package org.lateralbot.core;

import java.util.concurrent.Executor;
import org.lateralbot.core.lane.Later;

/**
 * Where the bot's works for one network run.
 *
 * @param handling runs what happens in rooms; a room uses one thread at a time
 * @param sending runs what waits for a network; a destination uses one thread at a time
 * @param later runs what is to be done after a while; may wait for a network as well
 */
public record Threads(Executor handling, Executor sending, Later later) {}
