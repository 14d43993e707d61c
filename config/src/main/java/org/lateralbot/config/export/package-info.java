/** What a room can see of its polls and pledges, as a file for other programs. */
@NullMarked
package org.lateralbot.config.export;

import org.jspecify.annotations.NullMarked;
