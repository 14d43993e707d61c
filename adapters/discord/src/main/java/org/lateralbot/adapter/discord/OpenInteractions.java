package org.lateralbot.adapter.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorHandler;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.lateralbot.core.chat.DeliveryFailedException;
import org.lateralbot.core.chat.Handling;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.RoomId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The interactions that were acknowledged and wait for their answer. Discord takes an answer for
 * fifteen minutes. In memory only: after a restart an answer comes as a message.
 */
final class OpenInteractions {

  private static final Logger LOG = LoggerFactory.getLogger(OpenInteractions.class);
  private static final Duration ANSWERABLE = Duration.ofMinutes(14);
  private static final Duration TO_ACKNOWLEDGE = Duration.ofSeconds(15);
  private static final int MOST = 20_000;

  /** One of them. */
  static final class Open {

    private final CompletableFuture<Optional<InteractionHook>> hook = new CompletableFuture<>();
    private final Optional<RoomId> directRoom;
    private final boolean alone;
    private final AtomicBoolean answered = new AtomicBoolean();

    private Open(Interaction interaction, boolean alone) {
      this.directRoom = interaction.isFromGuild()
          ? Optional.empty()
          : Optional.of(Ids.direct(interaction.getUser().getIdLong()));
      this.alone = alone;
    }

    /** The interaction's own hook would hold the whole message that was pressed. */
    private void acknowledged(JDA shard, String token) {
      hook.complete(Optional.of(InteractionHook.from(shard, token)));
    }

    private void lost(Throwable failure) {
      LOG.warn("an interaction could not be acknowledged: {}", Failure.of(failure));
      hook.complete(Optional.empty());
    }

    /**
     * Where the answer goes; empty if Discord takes none. Waits for the acknowledgement.
     *
     * @throws DeliveryFailedException if the acknowledgement takes too long
     */
    Optional<InteractionHook> hook() {
      try {
        return hook.get(TO_ACKNOWLEDGE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException | ExecutionException unknown) {
        throw new DeliveryFailedException("an acknowledgement is still on its way", unknown);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new DeliveryFailedException(
            "stopped while an acknowledgement was on its way", stopped);
      }
    }

    /** The room it happened in, if that was a person's direct room with the bot. */
    Optional<RoomId> directRoom() {
      return directRoom;
    }

    /** Whether the answer that Discord waits for is shown to the sender alone. */
    boolean alone() {
      return alone;
    }

    /** Whether this is the first answer, which takes the place of "is thinking". */
    boolean takeFirst() {
      return answered.compareAndSet(false, true);
    }

    private void takeAway() {
      CompletableFuture<Void> unused = hook.thenAccept(
          known -> known.filter(there -> takeFirst()).ifPresent(Open::deleteOriginal));
    }

    private static void deleteOriginal(InteractionHook hook) {
      hook.deleteOriginal()
          .queue(done -> {}, failure -> LOG.debug("nothing to take away: {}", Failure.of(failure)));
    }
  }

  private final Cache<MessageId, Open> open =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(ANSWERABLE).build();

  /**
   * Acknowledges an interaction, so that there is time to work on it.
   *
   * @param alone whether only the sender sees the answer
   * @return ends when Discord has taken the acknowledgement or refused it; empty if the interaction was
   *     acknowledged before: Discord may tell of the same one twice
   */
  Optional<CompletableFuture<Void>> acknowledge(
      MessageId id, IReplyCallback interaction, boolean alone) {
    Open opened = new Open(interaction, alone);
    if (open.asMap().putIfAbsent(id, opened) != null) {
      return Optional.empty();
    }
    JDA shard = interaction.getJDA();
    String token = interaction.getToken();
    interaction
        .deferReply(alone)
        .queue(
            done -> opened.acknowledged(shard, token),
            new ErrorHandler(opened::lost)
                // The first of two attempts came through, but Discord's reply to it did not.
                .handle(
                    ErrorResponse.INTERACTION_ALREADY_ACKNOWLEDGED,
                    done -> opened.acknowledged(shard, token)));
    return Optional.of(opened.hook.thenAccept(known -> {}));
  }

  Optional<Open> find(MessageId id) {
    return Optional.ofNullable(open.getIfPresent(id));
  }

  /** Takes "is thinking" away where no answer will come. */
  void handled(MessageId id, Handling handling) {
    if (handling != Handling.HANDLED) {
      find(id).ifPresent(Open::takeAway);
    }
  }
}
