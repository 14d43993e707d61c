/** From a line of chat to a reply: addressing, parsing, gates, routing, help. */
@NullMarked
package org.lateralbot.core.command;

import org.jspecify.annotations.NullMarked;
