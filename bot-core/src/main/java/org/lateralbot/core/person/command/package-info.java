/** What the bot keeps about one person, and how it is forgotten. */
@NullMarked
package org.lateralbot.core.person.command;

import org.jspecify.annotations.NullMarked;
