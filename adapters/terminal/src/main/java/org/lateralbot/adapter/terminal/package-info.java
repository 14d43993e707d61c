/** A chat network of one machine: rooms in a terminal or in a pipe. */
@NullMarked
package org.lateralbot.adapter.terminal;

import org.jspecify.annotations.NullMarked;
