/** What keeps changes together and remembers what was already handled. */
@NullMarked
package org.lateralbot.core.store;

import org.jspecify.annotations.NullMarked;
