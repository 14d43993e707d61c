/** Polls: their rules, ballots and counting, and the port behind which they are kept. */
@NullMarked
package org.lateralbot.core.poll;

import org.jspecify.annotations.NullMarked;
