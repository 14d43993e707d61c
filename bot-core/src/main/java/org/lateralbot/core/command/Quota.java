package org.lateralbot.core.command;

import java.time.Duration;

/**
 * How much of one thing is allowed.
 *
 * @param perPerson how often one person may do it within the time
 * @param perRoom how often all people of a room may do it within the time
 * @param within counted from the first time
 */
public record Quota(int perPerson, int perRoom, Duration within) {}
