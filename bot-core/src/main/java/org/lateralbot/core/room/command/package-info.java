/** The commands about a room and about the bot in it. */
@NullMarked
package org.lateralbot.core.room.command;

import org.jspecify.annotations.NullMarked;
