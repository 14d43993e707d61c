/** The words every chat network shares, and the two ports between a network and the bot. */
@NullMarked
package org.lateralbot.core.chat;

import org.jspecify.annotations.NullMarked;
