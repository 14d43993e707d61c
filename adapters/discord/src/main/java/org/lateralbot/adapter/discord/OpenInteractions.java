package org.lateralbot.adapter.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
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
  private static final int MOST = 20_000;

  /** One of them. */
  static final class Open {

    private volatile InteractionHook hook;
    private final Optional<RoomId> directRoom;
    private final boolean alone;
    private final AtomicBoolean acknowledged = new AtomicBoolean();
    private final AtomicBoolean answered = new AtomicBoolean();

    private Open(Interaction interaction, InteractionHook hook, boolean alone) {
      this.hook = hook;
      this.directRoom = interaction.isFromGuild()
          ? Optional.empty()
          : Optional.of(Ids.direct(interaction.getUser().getIdLong()));
      this.alone = alone;
    }

    /** What waits for the acknowledgement also holds the whole message that was pressed. */
    private void acknowledged(JDA shard, String token) {
      hook = InteractionHook.from(shard, token);
      acknowledged.set(true);
    }

    InteractionHook hook() {
      return hook;
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
  }

  private final Cache<MessageId, Open> open =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(ANSWERABLE).build();

  /**
   * Acknowledges an interaction, so that there is time to work on it.
   *
   * @param alone whether only the sender sees the answer
   * @return false if it was acknowledged before: Discord may tell of the same one twice
   */
  boolean acknowledge(MessageId id, IReplyCallback interaction, boolean alone) {
    Open opened = new Open(interaction, interaction.getHook(), alone);
    if (open.asMap().putIfAbsent(id, opened) != null) {
      return false;
    }
    interaction
        .deferReply(alone)
        .queue(
            done -> opened.acknowledged(interaction.getJDA(), interaction.getToken()),
            failure ->
                LOG.warn("an interaction could not be acknowledged: {}", Failure.of(failure)));
    return true;
  }

  Optional<Open> find(MessageId id) {
    return Optional.ofNullable(open.getIfPresent(id));
  }

  /** Takes "is thinking" away where no answer will come. */
  void handled(MessageId id, Handling handling) {
    find(id)
        .filter(left -> handling != Handling.HANDLED)
        .filter(left -> left.acknowledged.get() && left.takeFirst())
        .ifPresent(left -> left.hook
            .deleteOriginal()
            .queue(
                done -> {}, failure -> LOG.debug("nothing to take away: {}", Failure.of(failure))));
  }
}
