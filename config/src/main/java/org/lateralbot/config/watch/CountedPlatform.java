package org.lateralbot.config.watch;

import io.micrometer.core.instrument.Timer;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lateralbot.core.chat.ChatListener;
import org.lateralbot.core.chat.ChatPlatform;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.Handled;
import org.lateralbot.core.chat.Handling;
import org.lateralbot.core.chat.Incoming;
import org.lateralbot.core.chat.Membership;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;

/** A network on which everything heard and said is counted. */
final class CountedPlatform implements ChatPlatform {

  private final ChatPlatform platform;
  private final Metrics metrics;

  CountedPlatform(ChatPlatform platform, Metrics metrics) {
    this.platform = platform;
    this.metrics = metrics;
  }

  @Override
  public String name() {
    return platform.name();
  }

  @Override
  public void start(ChatListener listener) {
    platform.start(incoming -> counted(listener, incoming));
  }

  private Handled counted(ChatListener listener, Incoming incoming) {
    Timer.Sample heard = metrics.now();
    Handled handled = listener.hear(incoming);
    return new Handled(
        handled.kept().thenApply(handling -> {
          metrics.heard(name(), handling);
          return handling;
        }),
        handled.answered().thenApply(handling -> {
          if (handling == Handling.HANDLED) {
            metrics.answered(name(), heard);
          }
          return handling;
        }));
  }

  @Override
  public List<MessageId> send(OutgoingMessage message) {
    return counted(() -> platform.send(message));
  }

  @Override
  public void edit(List<MessageId> sent, OutgoingMessage message) {
    counted(() -> {
      platform.edit(sent, message);
      return sent;
    });
  }

  private List<MessageId> counted(Supplier<List<MessageId>> attempt) {
    boolean taken = false;
    try {
      List<MessageId> ids = attempt.get();
      taken = true;
      return ids;
    } finally {
      metrics.said(name(), taken);
    }
  }

  @Override
  public boolean speaksTo(Destination to) {
    return platform.speaksTo(to);
  }

  @Override
  public boolean hears(RoomId room) {
    return platform.hears(room);
  }

  @Override
  public boolean isInside(RoomId room) {
    return platform.isInside(room);
  }

  @Override
  public boolean isConnected() {
    return platform.isConnected();
  }

  @Override
  public boolean standsBy() {
    return platform.standsBy();
  }

  @Override
  public Optional<Membership> membership(RoomId room, PersonId person) {
    return platform.membership(room, person);
  }

  @Override
  public boolean mayModerate(RoomId room, PersonId person) {
    return platform.mayModerate(room, person);
  }

  @Override
  public Optional<URI> invitation(RoomId room) {
    return platform.invitation(room);
  }

  @Override
  public String nameOf(RoomId room) {
    return platform.nameOf(room);
  }

  @Override
  public void close() {
    platform.close();
  }
}
