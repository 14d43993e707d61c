package org.lateralbot.core.poll;

import java.util.Optional;
import org.lateralbot.core.chat.Membership;

/**
 * Somebody who wants to take part in a poll.
 *
 * @param who the account and its name
 * @param membership of the poll's room; empty if not in it now
 * @param privately whether nobody else reads what they say here
 */
public record Voter(Actor who, Optional<Membership> membership, boolean privately) {}
