/** Reads the list of principles from its Markdown files and finds every fault in them. */
@NullMarked
package org.lateralbot.config.principles;

import org.jspecify.annotations.NullMarked;
