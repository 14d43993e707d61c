package org.lateralbot.adapter.matrix

import de.connect2x.trixnity.clientserverapi.model.user.Filters
import de.connect2x.trixnity.clientserverapi.model.user.Filters.RoomFilter.RoomEventFilter
import de.connect2x.trixnity.core.serialization.events.EventContentSerializerMappings

private val POLLS = listOf("start", "response", "end").flatMap { listOf("m.poll.$it", "org.matrix.msc3381.poll.$it") }
private val MESSAGES = listOf("m.room.message", "m.room.encrypted", "m.reaction", "m.room.redaction") + POLLS

/**
 * What the homeserver is asked for. By itself Trixnity asks only for types that it has classes for.
 * Receipts, typing and presence are left out: each would cost a sync.
 */
internal fun syncFilter(known: EventContentSerializerMappings): Filters {
  val none = RoomEventFilter(notTypes = setOf("*"))
  val state = known.state.map { it.type }.toSet()
  return Filters(
      presence = Filters.EventFilter(notTypes = setOf("*")),
      room = Filters.RoomFilter(
          ephemeral = none,
          accountData = none,
          state = RoomEventFilter(lazyLoadMembers = true, types = state),
          timeline = RoomEventFilter(limit = 50, lazyLoadMembers = true, types = state + MESSAGES)))
}
