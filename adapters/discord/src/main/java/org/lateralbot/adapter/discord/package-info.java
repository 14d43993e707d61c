/**
 * Discord: slash commands, buttons, menus, modals, mentions and direct messages, on JDA. See the
 * README beside the module's {@code pom.xml}.
 */
@NullMarked
package org.lateralbot.adapter.discord;

import org.jspecify.annotations.NullMarked;
