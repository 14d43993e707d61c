package org.lateralbot.core;

import org.lateralbot.core.deadline.Outbox;
import org.lateralbot.core.item.ItemStore;
import org.lateralbot.core.pledge.PledgeStore;
import org.lateralbot.core.poll.PollStore;
import org.lateralbot.core.room.RoomStore;
import org.lateralbot.core.store.Inbox;
import org.lateralbot.core.store.Transactions;

/** The ports of one store; all of them take part in the same transactions. */
public record Stores(
    Transactions transactions,
    Inbox inbox,
    Outbox outbox,
    ItemStore items,
    RoomStore rooms,
    PollStore polls,
    PledgeStore pledges) {}
