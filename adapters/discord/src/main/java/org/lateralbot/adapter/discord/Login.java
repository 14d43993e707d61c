package org.lateralbot.adapter.discord;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.lateralbot.core.chat.LoginRefusedException;

/** Waits until every shard is ready, or Discord says that it never will be. */
final class Login extends ListenerAdapter {

  private final AtomicInteger missing;
  private final CompletableFuture<Boolean> done = new CompletableFuture<>();

  Login(int shards) {
    this.missing = new AtomicInteger(shards);
  }

  @Override
  public void onReady(ReadyEvent event) {
    if (missing.decrementAndGet() == 0) {
      done.complete(true);
    }
  }

  @Override
  public void onShutdown(ShutdownEvent event) {
    done.completeExceptionally(
        new LoginRefusedException("Discord ended the connection with code " + event.getCode() + ": "
            + (event.getCloseCode() == null
                ? "no reason given"
                : event.getCloseCode().getMeaning())));
  }

  /** There is nothing to wait for any more. */
  void stop() {
    done.complete(false);
  }

  /**
   * Waits; whether every shard is ready, and the waiting was not stopped.
   *
   * @throws LoginRefusedException if Discord will not have the bot
   */
  boolean await() {
    try {
      return done.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof LoginRefusedException refused) {
        throw refused;
      }
      throw failed;
    }
  }
}
