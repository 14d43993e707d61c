/** Work that falls due, and messages that wait to be sent. */
@NullMarked
package org.lateralbot.core.deadline;

import org.jspecify.annotations.NullMarked;
