/** What people say to polls, and what polls say to people. */
@NullMarked
package org.lateralbot.core.poll.command;

import org.jspecify.annotations.NullMarked;
