/** What the bot says: message bundles turned into lines that an adapter can draw safely. */
@NullMarked
package org.lateralbot.core.text;

import org.jspecify.annotations.NullMarked;
