package org.lateralbot.adapter.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.jspecify.annotations.Nullable;
import org.lateralbot.core.chat.DeliveryFailedException;
import org.lateralbot.core.chat.Membership;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;

/**
 * Who is in which guild, without the list of members, which would need a privileged intent. Every
 * message and interaction brings its sender's membership along; what has not been brought in the
 * last minute is asked.
 */
final class Members {

  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final int MOST_IN_MEMORY = 10_000;

  private record Key(long guild, long person) {}

  private final Cache<Key, Optional<Member>> known =
      Caffeine.newBuilder().maximumSize(MOST_IN_MEMORY).expireAfterWrite(FRESH).build();

  void note(@Nullable Member member) {
    if (member != null) {
      known.put(new Key(member.getGuild().getIdLong(), member.getIdLong()), Optional.of(member));
    }
  }

  Optional<Membership> membership(ShardManager shards, RoomId room, PersonId person) {
    if (Ids.isDirect(room)) {
      return Ids.personOf(room) == Ids.number(person)
          ? Optional.of(new Membership(Optional.empty()))
          : Optional.empty();
    }
    return inRoom(shards, room, person)
        .map(member -> new Membership(
            member.hasTimeJoined()
                ? Optional.of(member.getTimeJoined().toInstant())
                : Optional.empty()));
  }

  boolean mayModerate(ShardManager shards, RoomId room, PersonId person) {
    return !Ids.isDirect(room)
        && inRoom(shards, room, person)
            .filter(member -> member.hasPermission(
                channel(shards, room).orElseThrow(), Permission.MESSAGE_MANAGE))
            .isPresent();
  }

  private Optional<Member> inRoom(ShardManager shards, RoomId room, PersonId person) {
    return channel(shards, room)
        .flatMap(channel -> member(channel.getGuild(), Ids.number(person))
            .filter(member -> member.hasAccess(channel)));
  }

  private static Optional<GuildChannel> channel(ShardManager shards, RoomId room) {
    return Optional.ofNullable(shards.getGuildChannelById(Ids.number(room)));
  }

  private Optional<Member> member(Guild guild, long person) {
    Key key = new Key(guild.getIdLong(), person);
    Optional<Member> member = known.getIfPresent(key);
    if (member == null) {
      member = retrieve(guild, person);
      known.put(key, member);
    }
    return member;
  }

  private static Optional<Member> retrieve(Guild guild, long person) {
    try {
      return Optional.of(guild.retrieveMemberById(person).useCache(false).complete());
    } catch (ErrorResponseException refused) {
      if (refused.getErrorResponse() == ErrorResponse.UNKNOWN_MEMBER
          || refused.getErrorResponse() == ErrorResponse.UNKNOWN_USER) {
        return Optional.empty();
      }
      throw new DeliveryFailedException("Discord does not say who is in a room", refused);
    }
  }
}
