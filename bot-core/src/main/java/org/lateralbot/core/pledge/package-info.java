/** Promises that hold once enough people made them: who is in, who waits, and what becomes of it. */
@NullMarked
package org.lateralbot.core.pledge;

import org.jspecify.annotations.NullMarked;
