/** The numbers (#7) that polls and pledges of a room share. */
@NullMarked
package org.lateralbot.core.item;

import org.jspecify.annotations.NullMarked;
