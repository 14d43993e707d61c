package org.lateralbot.config;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.lateralbot.core.chat.ChatListener;
import org.lateralbot.core.chat.ChatPlatform;
import org.lateralbot.core.chat.Membership;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;

/** A network in memory with a name of its own, which behaves as a test wants it to. */
class LoopbackPlatform implements ChatPlatform {

  private final String name;
  private final List<OutgoingMessage> sent = new CopyOnWriteArrayList<>();
  private final CountDownLatch started = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  LoopbackPlatform(String name) {
    this.name = name;
  }

  /** A network that is away: it never comes to be connected. */
  static LoopbackPlatform away(String name) {
    return new LoopbackPlatform(name) {
      @Override
      public void start(ChatListener listener) {
        waitFor(closed());
      }
    };
  }

  /** A network that does not let go. */
  static LoopbackPlatform stuck(String name) {
    return new LoopbackPlatform(name) {
      @Override
      public void close() {
        waitFor(new CountDownLatch(1));
      }
    };
  }

  static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  CountDownLatch started() {
    return started;
  }

  CountDownLatch closed() {
    return closed;
  }

  List<OutgoingMessage> sent() {
    return sent;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void start(ChatListener listener) {
    started.countDown();
  }

  @Override
  public List<MessageId> send(OutgoingMessage message) {
    sent.add(message);
    return List.of(new MessageId(name, message.id()));
  }

  @Override
  public void edit(List<MessageId> shown, OutgoingMessage message) {
    sent.add(message);
  }

  @Override
  public Optional<Membership> membership(RoomId room, PersonId person) {
    return Optional.of(new Membership(Optional.empty()));
  }

  @Override
  public boolean mayModerate(RoomId room, PersonId person) {
    return true;
  }

  @Override
  public String nameOf(RoomId room) {
    return room.value() + " on " + name;
  }

  @Override
  public boolean isInside(RoomId room) {
    return isConnected();
  }

  @Override
  public boolean isConnected() {
    return started.getCount() == 0 && closed.getCount() > 0;
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
