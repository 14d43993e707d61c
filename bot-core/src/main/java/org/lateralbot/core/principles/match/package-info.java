/** Matching questions with entries: by trained likeness to example questions, or by words alone. */
@NullMarked
package org.lateralbot.core.principles.match;

import org.jspecify.annotations.NullMarked;
