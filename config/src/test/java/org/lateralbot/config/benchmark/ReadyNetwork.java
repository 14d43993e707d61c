package org.lateralbot.config.benchmark;

import java.util.List;
import java.util.Optional;
import org.lateralbot.core.chat.ChatListener;
import org.lateralbot.core.chat.ChatPlatform;
import org.lateralbot.core.chat.Membership;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;

/** A network that takes everything at once and keeps but the last answer. */
final class ReadyNetwork implements ChatPlatform {

  static final String NAME = "ready";

  private volatile String last = "";

  /** The words sent last. */
  String last() {
    return last;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void start(ChatListener listener) {}

  @Override
  public List<MessageId> send(OutgoingMessage message) {
    last = message.body().plain();
    return List.of(new MessageId(NAME, message.id()));
  }

  @Override
  public void edit(List<MessageId> sent, OutgoingMessage message) {}

  @Override
  public Optional<Membership> membership(RoomId room, PersonId person) {
    return Optional.of(new Membership(Optional.empty()));
  }

  @Override
  public boolean mayModerate(RoomId room, PersonId person) {
    return false;
  }

  @Override
  public String nameOf(RoomId room) {
    return room.value();
  }

  @Override
  public boolean isConnected() {
    return true;
  }

  @Override
  public void close() {}
}
