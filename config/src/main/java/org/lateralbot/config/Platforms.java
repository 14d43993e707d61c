package org.lateralbot.config;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.lateralbot.core.chat.ChatListener;
import org.lateralbot.core.chat.ChatPlatform;
import org.lateralbot.core.chat.DeliveryFailedException;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.Membership;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.log.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Several networks behind one: what is said goes to the network that its room or person belongs to.
 * The networks connect side by side, so that one that is away silences no other.
 */
final class Platforms implements ChatPlatform {

  private static final Logger LOG = LoggerFactory.getLogger(Platforms.class);
  private static final Duration TO_CLOSE = Duration.ofSeconds(3);

  private final Map<String, ChatPlatform> byName = new LinkedHashMap<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  /** @param platforms one or more, each with a name of its own */
  Platforms(List<ChatPlatform> platforms) {
    for (ChatPlatform platform : platforms) {
      if (byName.put(platform.name(), platform) != null) {
        throw new IllegalArgumentException("two networks are called " + platform.name());
      }
    }
  }

  /** The names of all. */
  @Override
  public String name() {
    return String.join(", ", byName.keySet());
  }

  @Override
  public void start(ChatListener listener) {
    await(connect(listener));
  }

  /** Waits, and throws what went wrong as it was thrown. */
  static void await(CompletableFuture<?> outcome) {
    try {
      outcome.join();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
    }
  }

  /**
   * Begins to connect.
   *
   * @return completes when all are connected, exceptionally as soon as one of them will never be
   */
  CompletableFuture<Void> connect(ChatListener listener) {
    List<CompletableFuture<Void>> each = byName.values().stream()
        .map(platform -> inThread("start " + platform.name(), () -> platform.start(listener)))
        .toList();
    CompletableFuture<Void> all = CompletableFuture.allOf(each.toArray(CompletableFuture[]::new));
    each.forEach(one -> one.exceptionally(failure -> {
      all.completeExceptionally(failure);
      return null;
    }));
    return all;
  }

  @Override
  public List<MessageId> send(OutgoingMessage message) {
    return at(message.to().platform()).send(message);
  }

  @Override
  public void edit(List<MessageId> sent, OutgoingMessage message) {
    at(message.to().platform()).edit(sent, message);
  }

  @Override
  public Optional<Membership> membership(RoomId room, PersonId person) {
    return at(room.platform()).membership(room, person);
  }

  @Override
  public boolean mayModerate(RoomId room, PersonId person) {
    return at(room.platform()).mayModerate(room, person);
  }

  @Override
  public String nameOf(RoomId room) {
    return at(room.platform()).nameOf(room);
  }

  @Override
  public Optional<URI> invitation(RoomId room) {
    return at(room.platform()).invitation(room);
  }

  /** What is kept may still speak of a network that the operator has taken out of the settings. */
  private ChatPlatform at(String name) {
    ChatPlatform platform = byName.get(name);
    if (platform == null) {
      throw new DeliveryFailedException("the network " + name + " is not set up");
    }
    return platform;
  }

  @Override
  public boolean speaksTo(Destination to) {
    ChatPlatform platform = byName.get(to.platform());
    return platform != null && platform.speaksTo(to);
  }

  /** Whether its network does, whatever becomes of the others. */
  @Override
  public boolean hears(RoomId room) {
    ChatPlatform platform = byName.get(room.platform());
    return platform != null && platform.hears(room);
  }

  @Override
  public boolean isInside(RoomId room) {
    ChatPlatform platform = byName.get(room.platform());
    return platform != null && platform.isInside(room);
  }

  /** Whether all are. */
  @Override
  public boolean isConnected() {
    return byName.values().stream().allMatch(ChatPlatform::isConnected);
  }

  /** Closes all side by side; one that hangs or fails keeps neither the others nor the program. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    Map<String, CompletableFuture<Void>> closing = byName.values().stream()
        .collect(Collectors.toMap(
            ChatPlatform::name,
            platform -> inThread("close " + platform.name(), platform::close)
                .completeOnTimeout(null, TO_CLOSE.toMillis(), TimeUnit.MILLISECONDS)));
    closing.forEach((name, done) -> {
      try {
        await(done);
      } catch (RuntimeException failure) {
        LOG.warn("the network {} could not be closed in order: {}", name, Trace.of(failure));
      }
    });
  }

  private static CompletableFuture<Void> inThread(String name, Runnable work) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Thread thread = new Thread(
        () -> {
          try {
            work.run();
            done.complete(null);
          } catch (Throwable failure) {
            done.completeExceptionally(failure);
          }
        },
        name);
    thread.setDaemon(true);
    thread.start();
    return done;
  }
}
