/** Settings, wiring and the runnable program: the one place that knows every adapter. */
@NullMarked
package org.lateralbot.config;

import org.jspecify.annotations.NullMarked;
