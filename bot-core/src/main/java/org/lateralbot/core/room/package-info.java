/** What a room has set for itself. */
@NullMarked
package org.lateralbot.core.room;

import org.jspecify.annotations.NullMarked;
