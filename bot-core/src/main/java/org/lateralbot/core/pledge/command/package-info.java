/** What people say to open, sign and keep pledges, and what the bot says about them. */
@NullMarked
package org.lateralbot.core.pledge.command;

import org.jspecify.annotations.NullMarked;
