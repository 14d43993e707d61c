package org.lateralbot.config.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Predicate;
import org.lateralbot.config.watch.Part.State;
import org.lateralbot.core.chat.ChatPlatform;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.deadline.Outbox;
import org.lateralbot.core.deadline.Outbox.Backlog;
import org.lateralbot.core.store.Inbox;
import org.lateralbot.core.store.StoreUnavailableException;
import org.lateralbot.core.store.Transactions;

/** The parts of the bot that can fail. */
public final class Parts {

  /** What waits longer than this is no matter of a busy moment or of one retry any more. */
  private static final Duration OVERDUE = Duration.ofMinutes(5);

  /** No network calls itself so, and no message was handled so long ago. */
  private static final MessageId NO_MESSAGE = new MessageId("", "");

  private Parts() {}

  /** Whether a network is heard from: by this process, or by the one that it stands by for. */
  public static Part network(ChatPlatform platform) {
    return new Part(platform.name(), () -> {
      if (platform.isConnected()) {
        return new State(true, "connected");
      }
      return platform.standsBy()
          ? new State(true, "stands by")
          : new State(false, "not heard from");
    });
  }

  /** Whether the store takes changes, found out by writing something that is gone at once. */
  public static Part store(Transactions transactions, Inbox inbox) {
    return new Part("store", () -> {
      try {
        transactions.run(() -> {
          inbox.accept(NO_MESSAGE, Instant.EPOCH);
          inbox.forgetBefore(Instant.EPOCH.plusMillis(1));
        });
        return new State(true, "writable");
      } catch (StoreUnavailableException unavailable) {
        return new State(false, String.valueOf(unavailable.getMessage()));
      }
    });
  }

  /**
   * Whether everything that this process was to announce has been. What no network takes, and what
   * another process is to say, is not its fault.
   */
  public static Part announcements(
      Outbox outbox, Predicate<Destination> speaksTo, InstantSource clock) {
    return new Part("announcements", () -> {
      Backlog backlog = outbox.backlog();
      int overdue =
          outbox.overdue(clock.instant().minus(OVERDUE), message -> speaksTo.test(message.to()));
      return new State(
          overdue == 0,
          backlog.total() + " waiting, " + overdue + " overdue, " + backlog.aside()
              + " undeliverable");
    });
  }
}
