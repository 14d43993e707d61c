package org.lateralbot.core.item;

import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.PersonId;

/**
 * That an event, such as a reaction, cast a ballot or signed a pledge: taking the event back undoes
 * that.
 *
 * @param item the poll or pledge
 * @param person whose ballot or signature it is
 */
public record Mark(ItemId item, PersonId person) {}
