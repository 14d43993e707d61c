/** The principles and topics in force, and which of them a question is about. */
@NullMarked
package org.lateralbot.core.principles;

import org.jspecify.annotations.NullMarked;
