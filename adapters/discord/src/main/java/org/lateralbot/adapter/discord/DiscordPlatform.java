package org.lateralbot.adapter.discord;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.jspecify.annotations.Nullable;
import org.lateralbot.core.chat.ChatListener;
import org.lateralbot.core.chat.ChatPlatform;
import org.lateralbot.core.chat.DeliveryFailedException;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.Membership;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Discord. A room is a channel of a guild, a private thread, or a person's direct messages with the
 * bot.
 */
public final class DiscordPlatform implements ChatPlatform {

  /** The network's name in settings and ids. */
  public static final String NAME = Ids.NAME;

  private static final Logger LOG = LoggerFactory.getLogger(DiscordPlatform.class);

  private final DiscordOptions options;
  private final Vocabulary vocabulary;
  private final InstantSource clock;
  private final Backoff backoff;
  private final Members members = new Members();
  private final OpenInteractions interactions = new OpenInteractions();
  private final DirectChannels directChannels = new DirectChannels();
  private final Login login;
  private volatile @Nullable Connection connection;
  private volatile @Nullable Thread starting;
  private volatile boolean closed;

  /**
   * Prepares the way; nothing is connected yet.
   *
   * @param vocabulary from which slash commands are made when the bot connects
   */
  public DiscordPlatform(DiscordOptions options, Vocabulary vocabulary, InstantSource clock) {
    this(options, vocabulary, clock, Backoff.USUAL);
  }

  DiscordPlatform(
      DiscordOptions options, Vocabulary vocabulary, InstantSource clock, Backoff backoff) {
    this.options = options;
    this.vocabulary = vocabulary;
    this.clock = clock;
    this.backoff = backoff;
    this.login = new Login(options.shards().count());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String account() {
    return NAME + " " + options.application() + " " + options.shards().text();
  }

  /** A room belongs to the process that sees it, a person to the one with the first shard. */
  @Override
  public boolean speaksTo(Destination to) {
    if (to instanceof Destination.ToRoom room && !Ids.isDirect(room.room())) {
      return isInside(room.room());
    }
    return options.shards().first() == 0;
  }

  /** A channel of a guild that the bot is in. */
  @Override
  public boolean isInside(RoomId room) {
    Connection opened = connection;
    return opened != null
        && !Ids.isDirect(room)
        && opened.shards().getGuildChannelById(Ids.number(room)) != null;
  }

  @Override
  public void start(ChatListener listener) {
    starting = Thread.currentThread();
    try {
      if (!closed && connect(listener)) {
        introduce();
      }
    } catch (InterruptedException stopped) {
      LOG.debug("closed before Discord could be reached");
    } finally {
      starting = null;
    }
  }

  /** Whether it came to be connected before it was closed. */
  private boolean connect(ChatListener listener) throws InterruptedException {
    List<Object> ears = List.of(
        login,
        new MessageEars(listener, members),
        new InteractionEars(listener, members, interactions, vocabulary),
        new PresenceEars(listener, clock));
    Connection opened = Connection.open(options, backoff, ears);
    connection = opened;
    if (closed) {
      opened.close();
    }
    return login.await();
  }

  private void introduce() {
    if (options.shards().first() == 0) {
      CommandRegistration.run(firstShard(), SlashCommands.of(vocabulary.specs()));
    }
    LOG.info("the link that lets the bot into a guild: {}", invitation().orElseThrow());
  }

  @Override
  public Optional<URI> invitation(RoomId room) {
    return invitation();
  }

  private Optional<URI> invitation() {
    return connection == null
        ? Optional.empty()
        : Optional.of(Invitation.of(firstShard().getSelfUser().getId()));
  }

  private Sending sending() {
    return new Sending(shards(), interactions, directChannels);
  }

  private JDA firstShard() {
    return shards().getShards().get(0);
  }

  @Override
  public boolean isConnected() {
    Connection open = connection;
    return open != null
        && !closed
        && open.shards().getShardCache().stream()
            .allMatch(shard -> shard.getStatus() == JDA.Status.CONNECTED);
  }

  private ShardManager shards() {
    Connection open = connection;
    if (open == null || closed) {
      throw new DeliveryFailedException("Discord is not connected");
    }
    return open.shards();
  }

  @Override
  public List<MessageId> send(OutgoingMessage message) {
    return sending().send(message);
  }

  @Override
  public void edit(List<MessageId> sent, OutgoingMessage message) {
    sending().edit(sent, message);
  }

  @Override
  public Optional<Membership> membership(RoomId room, PersonId person) {
    return members.membership(shards(), room, person);
  }

  @Override
  public boolean mayModerate(RoomId room, PersonId person) {
    return members.mayModerate(shards(), room, person);
  }

  @Override
  public String nameOf(RoomId room) {
    if (Ids.isDirect(room)) {
      return firstShard().getSelfUser().getName();
    }
    GuildChannel channel = shards().getGuildChannelById(Ids.number(room));
    if (channel == null) {
      throw sending().unseen();
    }
    return channel.getName();
  }

  @Override
  public void close() {
    closed = true;
    login.stop();
    Thread waiting = starting;
    if (waiting != null) {
      waiting.interrupt();
    }
    Connection open = connection;
    if (open != null) {
      open.close();
    }
  }
}
