/** The bot put together from its parts; the only package that knows all of them. */
@NullMarked
package org.lateralbot.core;

import org.jspecify.annotations.NullMarked;
