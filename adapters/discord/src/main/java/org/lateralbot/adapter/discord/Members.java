package org.lateralbot.adapter.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.ThreadMember;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.jspecify.annotations.Nullable;
import org.lateralbot.core.chat.DeliveryFailedException;
import org.lateralbot.core.chat.Membership;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;

/**
 * Who is in which guild, without the list of members, which would need a privileged intent. Every
 * message and interaction brings its sender's membership along; what has not been brought in the
 * last minute is asked. In a private thread are those who were let into it, and those who may manage
 * threads.
 */
final class Members {

  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final int MOST_IN_MEMORY = 10_000;

  /** @param place a guild or a thread */
  private record Key(long place, long person) {}

  private final Cache<Key, Optional<Member>> known = cache();
  private final Cache<Key, OffsetDateTime> letIn = cache();

  /** Who was heard in a private thread: all that is known of one that the bot was not let into. */
  private final Cache<Key, Member> heard = cache();

  private static <T> Cache<Key, T> cache() {
    return Caffeine.newBuilder()
        .maximumSize(MOST_IN_MEMORY)
        .expireAfterWrite(FRESH)
        .build();
  }

  /** @param channel in which somebody was heard */
  void note(@Nullable Member member, Channel channel) {
    if (member != null) {
      known.put(new Key(member.getGuild().getIdLong(), member.getIdLong()), Optional.of(member));
      privateThread(channel)
          .ifPresent(thread -> heard.put(new Key(thread.getIdLong(), member.getIdLong()), member));
    }
  }

  Optional<Membership> membership(ShardManager shards, RoomId room, PersonId person) {
    if (Ids.isDirect(room)) {
      return Ids.personOf(room) == Ids.number(person)
          ? Optional.of(new Membership(Optional.empty()))
          : Optional.empty();
    }
    return seen(shards, room)
        .map(channel -> inChannel(channel, Ids.number(person)))
        .orElseGet(() -> inUnseen(room, person));
  }

  boolean mayModerate(ShardManager shards, RoomId room, PersonId person) {
    return !Ids.isDirect(room)
        && seen(shards, room)
            .filter(channel -> moderates(channel, Ids.number(person)))
            .isPresent();
  }

  private boolean moderates(GuildChannel channel, long person) {
    return member(channel.getGuild(), person)
            .filter(member -> member.hasPermission(channel, Permission.MESSAGE_MANAGE))
            .isPresent()
        && inChannel(channel, person).isPresent();
  }

  private Optional<Membership> inChannel(GuildChannel channel, long person) {
    return member(channel.getGuild(), person)
        .filter(member -> member.hasAccess(channel))
        .flatMap(member -> privateThread(channel)
            .filter(thread -> !member.hasPermission(thread, Permission.MANAGE_THREADS))
            .map(thread -> letInto(thread, person))
            .orElseGet(() -> Optional.of(inGuild(member))));
  }

  private Optional<Membership> inUnseen(RoomId thread, PersonId person) {
    return Optional.ofNullable(heard.getIfPresent(new Key(Ids.number(thread), Ids.number(person))))
        .map(Members::inGuild);
  }

  private static Membership inGuild(Member member) {
    return new Membership(
        member.hasTimeJoined()
            ? Optional.of(member.getTimeJoined().toInstant())
            : Optional.empty());
  }

  private static Optional<ThreadChannel> privateThread(Channel channel) {
    return channel instanceof ThreadChannel thread && !thread.isPublic()
        ? Optional.of(thread)
        : Optional.empty();
  }

  private static Optional<GuildChannel> seen(ShardManager shards, RoomId room) {
    return Optional.ofNullable(shards.getGuildChannelById(Ids.number(room)))
        .filter(channel -> privateThread(channel).filter(Members::isClosed).isEmpty());
  }

  /** A thread may be known still that the bot was taken out of. */
  private static boolean isClosed(ThreadChannel thread) {
    return !thread.isJoined()
        && !thread.getGuild().getSelfMember().hasPermission(thread, Permission.MANAGE_THREADS);
  }

  private Optional<Member> member(Guild guild, long person) {
    Key key = new Key(guild.getIdLong(), person);
    Optional<Member> member = known.getIfPresent(key);
    if (member == null) {
      member = found(guild.retrieveMemberById(person).useCache(false));
      known.put(key, member);
    }
    return member;
  }

  /** Who is not in it may be let in any moment, so only who is in it is remembered. */
  private Optional<Membership> letInto(ThreadChannel thread, long person) {
    Key key = new Key(thread.getIdLong(), person);
    Optional<OffsetDateTime> since = Optional.ofNullable(letIn.getIfPresent(key))
        .or(() -> found(thread.retrieveThreadMemberById(person).useCache(false))
            .map(ThreadMember::getTimeJoined));
    since.ifPresent(at -> letIn.put(key, at));
    return since.map(at -> new Membership(Optional.of(at.toInstant())));
  }

  /** Empty if there is no such member. */
  private static <T> Optional<T> found(RestAction<T> asked) {
    try {
      return Optional.of(asked.complete());
    } catch (ErrorResponseException refused) {
      if (refused.getErrorResponse() == ErrorResponse.UNKNOWN_MEMBER
          || refused.getErrorResponse() == ErrorResponse.UNKNOWN_USER) {
        return Optional.empty();
      }
      throw new DeliveryFailedException("Discord does not say who is in a room", refused);
    }
  }
}
