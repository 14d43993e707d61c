package org.lateralbot.core.pledge;

import org.lateralbot.core.chat.PersonId;

/**
 * Somebody who opened or signed a pledge.
 *
 * @param id the account
 * @param name the name shown, as it was then: untrusted text
 */
public record Signer(PersonId id, String name) {}
