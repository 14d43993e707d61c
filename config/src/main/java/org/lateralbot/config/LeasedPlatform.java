package org.lateralbot.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lateralbot.core.chat.ChatListener;
import org.lateralbot.core.chat.ChatPlatform;
import org.lateralbot.core.chat.DeliveryFailedException;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.LoginRefusedException;
import org.lateralbot.core.chat.Membership;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.log.Trace;
import org.lateralbot.core.store.Leases;
import org.lateralbot.core.store.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A network whose account one process at a time speaks for. While another process holds the lease,
 * this one only waits for it. A process that cannot make its lease last falls silent before another
 * can have taken it. One that cannot connect gives the lease back and pauses, longer each time, so that
 * another may try.
 */
final class LeasedPlatform implements ChatPlatform {

  private static final Logger LOG = LoggerFactory.getLogger(LeasedPlatform.class);
  private static final Duration RENEWAL = Duration.ofSeconds(4);
  private static final Duration FIRST_PAUSE = RENEWAL;
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  /** What is on its way when the lease ends still has this long to arrive. */
  private static final Duration MARGIN = Duration.ofSeconds(4);

  private final Leases leases;
  private final Supplier<ChatPlatform> opening;
  private final LongSupplier nanoTime;
  private final String name;
  private final String account;

  /** What comes too late for it, after the close, is dropped. */
  private final ScheduledExecutorService keeper = new ScheduledThreadPoolExecutor(
      1, LeasedPlatform::daemon, new ThreadPoolExecutor.DiscardPolicy());

  private final CompletableFuture<Boolean> connectedOnce = new CompletableFuture<>();

  /** Not connected yet; used for the first connection. */
  private @Nullable ChatPlatform prepared;

  private volatile @Nullable ChatPlatform current;
  private volatile boolean heldElsewhere;
  private boolean closed;
  private volatile long silentFrom;
  private volatile long pausingUntil;

  /** Short again once a connection has held. */
  private volatile Duration nextPause = FIRST_PAUSE;

  /**
   * @param opening prepares the way to the network; called anew for every connection
   * @param nanoTime a clock that only goes forward, in nanoseconds
   */
  LeasedPlatform(Leases leases, Supplier<ChatPlatform> opening, LongSupplier nanoTime) {
    this.leases = leases;
    this.opening = opening;
    this.nanoTime = nanoTime;
    this.silentFrom = nanoTime.getAsLong();
    this.pausingUntil = silentFrom;
    ChatPlatform first = opening.get();
    this.prepared = first;
    this.name = first.name();
    this.account = first.account();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "lease");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public String name() {
    return name;
  }

  /** Empty also while this process does not speak for the network. */
  @Override
  public Optional<URI> invitation(RoomId room) {
    ChatPlatform speaking = current;
    return speaking == null ? Optional.empty() : speaking.invitation(room);
  }

  /** Returns once connected, which is not before this process has the lease. */
  @Override
  public void start(ChatListener listener) {
    // Nothing waits for it: what goes wrong in it is caught and logged each time.
    Future<?> unused = keeper.scheduleWithFixedDelay(
        () -> attempt(() -> keep(listener)), 0, RENEWAL.toMillis(), TimeUnit.MILLISECONDS);
    Platforms.await(connectedOnce);
  }

  private void attempt(Runnable deed) {
    try {
      deed.run();
    } catch (RuntimeException unexpected) {
      LOG.error("keeping the lease of {} failed and goes on: {}", name, Trace.of(unexpected));
    }
  }

  /** Makes the lease last, and connects or disconnects by it. */
  void keep(ChatListener listener) {
    long asked = nanoTime.getAsLong();
    if (asked - pausingUntil < 0) {
      return;
    }
    try {
      boolean mine = leases.take(account);
      silentFrom = mine ? asked + Leases.LENGTH.minus(MARGIN).toNanos() : asked;
      tellIfHeldElsewhere(!mine);
    } catch (StoreUnavailableException unknown) {
      LOG.warn("whether this process still speaks for {} is not known now", name);
    }
    ChatPlatform platform = current;
    if (!isMine()) {
      disconnect();
    } else if (platform == null) {
      connect(listener);
    } else if (platform.isConnected()) {
      nextPause = FIRST_PAUSE;
    }
  }

  private void tellIfHeldElsewhere(boolean elsewhere) {
    if (elsewhere && !heldElsewhere) {
      LOG.info("another process speaks for {}; this one stands by", account);
    }
    heldElsewhere = elsewhere;
  }

  private boolean isMine() {
    return nanoTime.getAsLong() - silentFrom < 0;
  }

  /** The network may take long to let the bot in, and the lease must be kept meanwhile. */
  private synchronized void connect(ChatListener listener) {
    if (closed) {
      return;
    }
    ChatPlatform platform;
    try {
      platform = prepared != null ? prepared : opening.get();
    } catch (RuntimeException failure) {
      pause(failure);
      giveBack();
      return;
    }
    prepared = null;
    current = platform;
    LOG.info("this process speaks for {}", name);
    Thread connecting = new Thread(() -> connect(platform, listener), "connect " + name);
    connecting.setDaemon(true);
    connecting.start();
  }

  private void connect(ChatPlatform platform, ChatListener listener) {
    try {
      platform.start(listener);
      connectedOnce.complete(true);
    } catch (RuntimeException failure) {
      if (failure instanceof LoginRefusedException
          && connectedOnce.completeExceptionally(failure)) {
        return;
      }
      keeper.execute(() -> attempt(() -> giveUp(platform, failure)));
    }
  }

  private void giveUp(ChatPlatform platform, RuntimeException failure) {
    if (current == platform) {
      pause(failure);
      disconnect();
      giveBack();
    }
  }

  private void pause(RuntimeException failure) {
    Duration pause = nextPause;
    LOG.error(
        "{} could not be connected, and is tried again in {} s: {}",
        name,
        pause.toSeconds(),
        Trace.of(failure));
    long now = nanoTime.getAsLong();
    silentFrom = now;
    pausingUntil = now + pause.toNanos();
    Duration doubled = pause.multipliedBy(2);
    nextPause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }

  private void disconnect() {
    ChatPlatform platform = current;
    if (platform != null) {
      current = null;
      LOG.warn("this process no longer speaks for {}", name);
      platform.close();
    }
  }

  @Override
  public boolean speaksTo(Destination to) {
    ChatPlatform platform = current;
    return platform != null && isMine() && platform.speaksTo(to);
  }

  /** While a process stands by, the one that is connected has to hear the room out. */
  @Override
  public boolean hears(RoomId room) {
    ChatPlatform platform = current;
    return platform != null && isMine() && platform.hears(room);
  }

  @Override
  public boolean isInside(RoomId room) {
    ChatPlatform platform = current;
    return platform != null && platform.isInside(room);
  }

  private ChatPlatform mine() {
    ChatPlatform platform = current;
    if (platform == null || !isMine()) {
      throw new DeliveryFailedException("this process does not speak for " + name + " now");
    }
    return platform;
  }

  @Override
  public List<MessageId> send(OutgoingMessage message) {
    return mine().send(message);
  }

  @Override
  public void edit(List<MessageId> sent, OutgoingMessage message) {
    mine().edit(sent, message);
  }

  @Override
  public Optional<Membership> membership(RoomId room, PersonId person) {
    return mine().membership(room, person);
  }

  @Override
  public boolean mayModerate(RoomId room, PersonId person) {
    return mine().mayModerate(room, person);
  }

  @Override
  public String nameOf(RoomId room) {
    return mine().nameOf(room);
  }

  /** Not while this process stands by: it sees nothing of the network's rooms. */
  @Override
  public boolean isConnected() {
    ChatPlatform platform = current;
    return platform != null && platform.isConnected();
  }

  @Override
  public boolean standsBy() {
    return current == null && heldElsewhere;
  }

  @Override
  public void close() {
    keeper.shutdown();
    ChatPlatform platform = ended();
    try {
      if (platform != null) {
        platform.close();
      }
    } finally {
      connectedOnce.complete(false);
      giveBack();
    }
  }

  private synchronized @Nullable ChatPlatform ended() {
    closed = true;
    ChatPlatform platform = current;
    current = null;
    return platform;
  }

  private void giveBack() {
    try {
      leases.giveBack(account);
    } catch (StoreUnavailableException away) {
      LOG.warn("the lease of {} could not be given back; it ends by itself", name);
    }
  }
}
