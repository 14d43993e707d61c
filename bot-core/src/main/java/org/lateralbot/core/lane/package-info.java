/** What runs one after another, and what runs later. */
@NullMarked
package org.lateralbot.core.lane;

import org.jspecify.annotations.NullMarked;
