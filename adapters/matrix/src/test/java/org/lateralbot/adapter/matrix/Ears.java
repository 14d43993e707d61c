package org.lateralbot.adapter.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.lateralbot.core.chat.ChatListener;
import org.lateralbot.core.chat.Handled;
import org.lateralbot.core.chat.Handling;
import org.lateralbot.core.chat.Incoming;
import org.lateralbot.core.chat.IncomingMessage;

/** A core that does nothing but hear, and has kept at once what it has heard; so it hears it once. */
final class Ears implements ChatListener {

  private static final int PATIENCE_SECONDS = 20;

  private final Set<Incoming> kept = ConcurrentHashMap.newKeySet();
  private final BlockingQueue<Incoming> heard = new LinkedBlockingQueue<>();

  @Override
  public Handled hear(Incoming incoming) {
    if (!kept.add(incoming)) {
      return Handled.now(Handling.REPEATED);
    }
    heard.add(incoming);
    return Handled.now(Handling.HANDLED);
  }

  /** What was heard after what was asked for before; it must be of this kind. */
  <T extends Incoming> T next(Class<T> kind) throws InterruptedException {
    Incoming next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(next).as("something that was heard in time").isInstanceOf(kind);
    return kind.cast(next);
  }

  /** The words of the next message. */
  String nextText() throws InterruptedException {
    return next(IncomingMessage.class).text();
  }

  /** Asks for nothing that was heard until now. */
  void forget() {
    heard.clear();
  }

  /** How much was heard that nobody has asked for. */
  int left() {
    return heard.size();
  }
}
