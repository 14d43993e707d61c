/** A bot that does as little as a bot can, to measure the real one against. */
@NullMarked
package org.lateralbot.adapter.discord.bare;

import org.jspecify.annotations.NullMarked;
