package org.lateralbot.adapter.discord;

import java.time.InstantSource;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.events.channel.ChannelDeleteEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.lateralbot.core.chat.ChatListener;
import org.lateralbot.core.chat.Presence;

/** Hears that the bot came into a guild or out of it, and that a channel is no more. */
final class PresenceEars extends ListenerAdapter {

  private final ChatListener listener;
  private final InstantSource clock;

  PresenceEars(ChatListener listener, InstantSource clock) {
    this.listener = listener;
    this.clock = clock;
  }

  @Override
  public void onGuildJoin(GuildJoinEvent event) {
    tell(event.getGuild(), true);
  }

  @Override
  public void onGuildLeave(GuildLeaveEvent event) {
    tell(event.getGuild(), false);
  }

  @Override
  public void onChannelDelete(ChannelDeleteEvent event) {
    tell(event.getChannel().getIdLong(), false);
  }

  private void tell(Guild guild, boolean inside) {
    for (GuildChannel channel : guild.getChannels()) {
      tell(channel.getIdLong(), inside);
    }
    for (ThreadChannel thread : guild.getThreadChannels()) {
      if (!thread.isPublic()) {
        tell(thread.getIdLong(), inside);
      }
    }
  }

  private void tell(long channel, boolean inside) {
    listener.hear(new Presence(Ids.channel(channel), inside, clock.instant()));
  }
}
