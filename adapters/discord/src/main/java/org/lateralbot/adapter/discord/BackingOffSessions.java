package org.lateralbot.adapter.discord;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the sessions of the shards one after another. A gateway that lets nobody in is asked again
 * after a while, and after a longer while each further time; JDA's own controller would ask hundreds
 * of times a second. The address is always the one that the REST side gave.
 */
final class BackingOffSessions extends SessionControllerAdapter implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(BackingOffSessions.class);

  private final Backoff backoff;
  private final Duration betweenSessions;
  private final Set<SessionConnectNode> waiting = ConcurrentHashMap.newKeySet();
  private final ExecutorService connector = Executors.newSingleThreadExecutor(task -> {
    Thread thread = new Thread(task, "discord-sessions");
    thread.setDaemon(true);
    return thread;
  });
  private final AtomicInteger failures = new AtomicInteger();
  private volatile long nextAt = System.nanoTime();
  private volatile @Nullable String gateway;

  /**
   * @param betweenSessions how long Discord wants between two of them
   */
  BackingOffSessions(Backoff backoff, Duration betweenSessions) {
    this.backoff = backoff;
    this.betweenSessions = betweenSessions;
  }

  @Override
  public ShardedGateway getShardedGateway(JDA api) {
    ShardedGateway found = super.getShardedGateway(api);
    gateway = found.getUrl();
    return found;
  }

  @Override
  public String getGateway() {
    String known = gateway;
    return known == null ? super.getGateway() : known;
  }

  @Override
  public void appendSession(SessionConnectNode node) {
    waiting.add(node);
    long wait =
        Math.max(nextAt - System.nanoTime(), backoff.after(failures.get()).toNanos());
    CompletableFuture.delayedExecutor(wait, TimeUnit.NANOSECONDS, connector)
        .execute(() -> connect(node));
  }

  @Override
  public void removeSession(SessionConnectNode node) {
    waiting.remove(node);
  }

  private void connect(SessionConnectNode node) {
    if (System.nanoTime() - nextAt < 0) {
      appendSession(node);
    } else if (waiting.remove(node)) {
      connectNow(node);
    }
  }

  private void connectNow(SessionConnectNode node) {
    try {
      node.run(false);
      failures.set(0);
      nextAt = System.nanoTime() + betweenSessions.toNanos();
    } catch (IllegalStateException | ErrorResponseException refused) {
      Duration pause = backoff.after(failures.incrementAndGet());
      LOG.warn("Discord's gateway lets nobody in; trying again in {}", pause);
      appendSession(node);
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    connector.shutdownNow();
  }
}
