package org.lateralbot.adapter.discord;

import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.InteractionHook;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.chat.RoomId;

/** Gives the answer to an interaction in the place that Discord keeps for it. */
final class InteractionAnswer {

  private final OpenInteractions.Open interaction;
  private final InteractionHook hook;
  private final boolean alone;

  InteractionAnswer(
      OpenInteractions.Open interaction, InteractionHook hook, OutgoingMessage message) {
    this.interaction = interaction;
    this.hook = hook;
    this.alone = message.to() instanceof Destination.ToPerson;
  }

  List<MessageId> give(List<Part> parts) {
    List<MessageId> ids = new ArrayList<>();
    for (Part part : parts) {
      ids.add(id(ids.isEmpty() && interaction.takeFirst() ? first(part) : further(part)));
    }
    return ids;
  }

  /**
   * Who sees the first answer was settled when the interaction was acknowledged; if that was a wrong
   * guess, the place is given up for a message of its own.
   */
  private Message first(Part part) {
    if (interaction.alone() == alone || isDirect()) {
      return hook.editOriginal(part.edit()).complete();
    }
    hook.deleteOriginal().complete();
    return further(part);
  }

  private Message further(Part part) {
    return hook.sendMessage(part.data()).setEphemeral(alone && !isDirect()).complete();
  }

  private boolean isDirect() {
    return interaction.directRoom().isPresent();
  }

  private MessageId id(Message message) {
    RoomId room = interaction.directRoom().orElseGet(() -> Ids.channel(message.getChannelIdLong()));
    return Ids.message(room, message.getIdLong());
  }
}
