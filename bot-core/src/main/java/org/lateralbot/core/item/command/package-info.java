/** The commands that polls and pledges share, such as show and cancel. */
@NullMarked
package org.lateralbot.core.item.command;

import org.jspecify.annotations.NullMarked;
