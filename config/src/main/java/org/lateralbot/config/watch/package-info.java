/** How operators watch the bot: its health and its figures, over HTTP on this machine alone. */
@NullMarked
package org.lateralbot.config.watch;

import org.jspecify.annotations.NullMarked;
