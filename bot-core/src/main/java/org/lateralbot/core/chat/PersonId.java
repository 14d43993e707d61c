package org.lateralbot.core.chat;

/**
 * An account on one network. Opaque: only the adapter of that network reads {@code value}. Two
 * accounts of one human are two persons to the bot.
 *
 * @param platform the network's name, such as {@code terminal}
 * @param value the network's own id of the account
 */
public record PersonId(String platform, String value) {}
