/** Recounts the record of a poll or pledge from its file, without a store or a network. */
@NullMarked
package org.lateralbot.config.recount;

import org.jspecify.annotations.NullMarked;
