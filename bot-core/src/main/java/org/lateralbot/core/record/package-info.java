/** Records that anybody can check: lines in a chain, and the head that stands for all of them. */
@NullMarked
package org.lateralbot.core.record;

import org.jspecify.annotations.NullMarked;
