package org.lateralbot.adapter.discord;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.lateralbot.core.chat.LoginRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection to Discord: the only place that tells JDA where Discord is and with which threads and
 * intents to speak to it.
 */
final class Connection implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
  private static final Duration BETWEEN_SESSIONS = Duration.ofSeconds(5);
  private static final Duration TO_FINISH = Duration.ofSeconds(3);

  /** None of them is privileged: commands, mentions and direct messages bring their own words. */
  private static final EnumSet<GatewayIntent> INTENTS =
      EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES);

  private final Threads threads;
  private final BackingOffSessions sessions;
  private final ShardManager shards;

  private Connection(Threads threads, BackingOffSessions sessions, ShardManager shards) {
    this.threads = threads;
    this.sessions = sessions;
    this.shards = shards;
  }

  /**
   * Connects, and tries again until Discord can be reached.
   *
   * @param listeners hear what happens
   * @throws LoginRefusedException if Discord does not take the token
   */
  static Connection open(DiscordOptions options, Backoff backoff, List<Object> listeners)
      throws InterruptedException {
    MessageRequest.setDefaultMentions(List.of());
    MessageRequest.setDefaultMentionRepliedUser(false);
    int failures = 0;
    while (true) {
      try {
        return once(options, backoff, listeners);
      } catch (InvalidTokenException refused) {
        throw new LoginRefusedException("Discord does not take the token", refused);
      } catch (ErrorResponseException unreachable) {
        failures++;
        LOG.warn("Discord cannot be reached; trying again in {}", backoff.after(failures));
        Thread.sleep(backoff.after(failures).toMillis());
      }
    }
  }

  private static Connection once(DiscordOptions options, Backoff backoff, List<Object> listeners) {
    Threads threads = Threads.start();
    BackingOffSessions sessions = new BackingOffSessions(backoff, BETWEEN_SESSIONS);
    ShardManager shards = builder(options, threads, sessions, listeners).build(false);
    try {
      shards.login();
      return new Connection(threads, sessions, shards);
    } catch (RuntimeException failed) {
      new Connection(threads, sessions, shards).close();
      throw failed;
    }
  }

  private static DefaultShardManagerBuilder builder(
      DiscordOptions options,
      Threads threads,
      BackingOffSessions sessions,
      List<Object> listeners) {
    return DefaultShardManagerBuilder.createLight(options.token(), INTENTS)
        .setRestConfig(new RestConfig().setBaseUrl(options.api()))
        .setSessionController(sessions)
        .setShardsTotal(options.shards().total())
        .setShards(options.shards().numbers())
        .enableCache(CacheFlag.MEMBER_OVERRIDES)
        .setCompression(Compression.NONE)
        .setRateLimitElastic(threads.requests(), false)
        .setRateLimitScheduler(threads.waiting(), false)
        .setCallbackPool(threads.callbacks(), false)
        .setEnableShutdownHook(false)
        .addEventListeners(listeners);
  }

  ShardManager shards() {
    return shards;
  }

  /** Disconnects; what waits to be sent is given up after a moment. */
  @Override
  public void close() {
    sessions.close();
    List<JDA> open = List.copyOf(shards.getShards());
    shards.shutdown();
    try {
      for (JDA shard : open) {
        if (!shard.awaitShutdown(TO_FINISH)) {
          shard.shutdownNow();
        }
      }
    } catch (InterruptedException hurried) {
      open.forEach(JDA::shutdownNow);
      Thread.currentThread().interrupt();
    }
    threads.close();
  }
}
