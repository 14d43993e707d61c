/** What the program's log may hold: never what people said. */
@NullMarked
package org.lateralbot.core.log;

import org.jspecify.annotations.NullMarked;
