/** The bot in Matrix rooms, plain and encrypted. */
@NullMarked
package org.lateralbot.adapter.matrix;

import org.jspecify.annotations.NullMarked;
