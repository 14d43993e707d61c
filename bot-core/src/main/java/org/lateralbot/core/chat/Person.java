package org.lateralbot.core.chat;

/**
 * Who said something.
 *
 * @param id the account
 * @param name the name to show, as the network gives it: untrusted text
 * @param bot whether the account is a bot, this one included; bots are never answered
 */
public record Person(PersonId id, String name, boolean bot) {}
