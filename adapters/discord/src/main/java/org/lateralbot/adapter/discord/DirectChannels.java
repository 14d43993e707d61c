package org.lateralbot.adapter.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.concrete.PrivateChannel;

/** The direct channels that were written to lately; any other is opened first. */
final class DirectChannels {

  private static final int MOST = 1_000;

  private final Cache<Long, PrivateChannel> opened =
      Caffeine.newBuilder().maximumSize(MOST).build();

  /**
   * The channel of a person, from memory or from Discord. It is opened through the user, because JDA
   * writes a bare number in another way than Discord describes it.
   */
  PrivateChannel of(JDA shard, long person) {
    PrivateChannel channel = opened.getIfPresent(person);
    if (channel == null) {
      channel = shard.retrieveUserById(person).complete().openPrivateChannel().complete();
      opened.put(person, channel);
    }
    return channel;
  }
}
