/** Asking about the principles: answers, offers, follow-ups. */
@NullMarked
package org.lateralbot.core.principles.command;

import org.jspecify.annotations.NullMarked;
