package org.lateralbot.adapter.discord.fake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who and what there is: one guild with its roles, channels and members, and direct channels. */
final class World {

  static final String APPLICATION = "900000000000000001";
  static final String GUILD = "900000000000000002";
  static final String CHANNEL = "900000000000000003";
  static final String CHANNEL_NAME = "garden";
  static final String MODERATORS = "900000000000000005";

  /** View, send, send in threads, embed links, attach files, read history. */
  static final long BOT_PERMISSIONS =
      1L << 10 | 1L << 11 | 1L << 14 | 1L << 15 | 1L << 16 | 1L << 38;

  private static final int TEXT = 0;
  private static final int DIRECT = 1;
  private static final int PUBLIC_THREAD = 11;
  private static final int PRIVATE_THREAD = 12;
  private static final long MANAGE_MESSAGES = 1L << 13;
  private static final String JOINED = "2024-01-01T00:00:00.000000+00:00";

  private final Map<String, ObjectNode> members = new ConcurrentHashMap<>();
  private final Map<String, ObjectNode> channels = new ConcurrentHashMap<>();

  /** Who was let into which private thread. */
  private final Map<String, Set<String>> letIn = new ConcurrentHashMap<>();

  World() {
    channels.put(CHANNEL, channel(CHANNEL, TEXT, CHANNEL_NAME));
    members.put(APPLICATION, member(bot(), false));
  }

  static ObjectNode bot() {
    ObjectNode bot = user(APPLICATION, "lateral");
    bot.put("bot", true).put("verified", true).put("mfa_enabled", false).put("locale", "en-US");
    return bot;
  }

  static ObjectNode user(String id, String name) {
    return Json.object(
        "id",
        id,
        "username",
        name,
        "discriminator",
        "0",
        "global_name",
        name,
        "avatar",
        null,
        "public_flags",
        0,
        "flags",
        0,
        "primary_guild",
        null);
  }

  private static ObjectNode member(ObjectNode user, boolean moderator) {
    return Json.object(
        "user",
        user,
        "nick",
        null,
        "avatar",
        null,
        "banner",
        null,
        "communication_disabled_until",
        null,
        "roles",
        moderator ? Json.array(MODERATORS) : Json.array(),
        "joined_at",
        JOINED,
        "premium_since",
        null,
        "deaf",
        false,
        "mute",
        false,
        "flags",
        0,
        "pending",
        false);
  }

  private static ObjectNode channel(String id, int type, String name) {
    return Json.object(
        "id",
        id,
        "type",
        type,
        "guild_id",
        GUILD,
        "name",
        name,
        "position",
        0,
        "nsfw",
        false,
        "topic",
        null,
        "parent_id",
        null,
        "permission_overwrites",
        Json.array(),
        "flags",
        0,
        "last_message_id",
        null);
  }

  ObjectNode join(ObjectNode user, boolean moderator) {
    ObjectNode member = member(user, moderator);
    members.put(user.get("id").asText(), member);
    return member;
  }

  /** Null if there is no such member. */
  ObjectNode member(String user) {
    return members.get(user);
  }

  /** Null if there is no such channel. */
  ObjectNode channel(String id) {
    return channels.get(id);
  }

  /** The channel, in which moderators may do no more than others from now on. */
  ObjectNode withoutModerators() {
    ObjectNode changed = channels.get(CHANNEL).deepCopy();
    changed.set(
        "permission_overwrites",
        Json.array(Json.object(
            "id", MODERATORS, "type", 0, "allow", "0", "deny", Long.toString(MANAGE_MESSAGES))));
    channels.put(CHANNEL, changed);
    return changed;
  }

  /** The direct channel of a person with the bot; opened if there is none. */
  ObjectNode direct(ObjectNode user) {
    String id = "8" + user.get("id").asText().substring(1);
    return channels.computeIfAbsent(
        id,
        unused -> Json.object(
            "id",
            id,
            "type",
            DIRECT,
            "last_message_id",
            null,
            "flags",
            0,
            "recipients",
            Json.array(user)));
  }

  /** A thread that begins at a message has the message's id. */
  ObjectNode thread(ObjectNode message) {
    String id = message.get("id").asText();
    return thread(id, PUBLIC_THREAD, message.get("channel_id").asText());
  }

  /** A thread of the channel for those who are let in. */
  ObjectNode privateThread(String id, Set<String> people) {
    ObjectNode thread = thread(id, PRIVATE_THREAD, CHANNEL);
    letIn.put(id, people);
    if (people.contains(APPLICATION)) {
      thread.set("member", threadMember(id, APPLICATION));
    }
    return thread;
  }

  /** Null if they were not let in. */
  ObjectNode threadMember(String thread, String user) {
    ObjectNode member = members.get(user);
    if (member == null || !letIn.getOrDefault(thread, Set.of()).contains(user)) {
      return null;
    }
    return Json.object(
        "id", thread, "user_id", user, "join_timestamp", JOINED, "flags", 0, "member", member);
  }

  private ObjectNode thread(String id, int type, String parent) {
    ObjectNode thread = channel(id, type, "thread");
    thread.remove("position");
    thread.put("parent_id", parent);
    thread.put("owner_id", APPLICATION).put("message_count", 0).put("member_count", 1);
    thread.put("rate_limit_per_user", 0).put("total_message_sent", 0);
    thread.set(
        "thread_metadata",
        Json.object(
            "archived",
            false,
            "auto_archive_duration",
            1440,
            "archive_timestamp",
            JOINED,
            "locked",
            false,
            "create_timestamp",
            JOINED));
    channels.put(id, thread);
    return thread;
  }

  static boolean isDirect(ObjectNode channel) {
    return channel.get("type").asInt() == DIRECT;
  }

  ObjectNode guild() {
    ArrayNode ownMember = Json.array(members.get(APPLICATION));
    ArrayNode shown = Json.array();
    ArrayNode threads = Json.array();
    for (ObjectNode channel : channels.values()) {
      if (channel.get("type").asInt() == TEXT) {
        shown.add(channel);
      } else if (!isDirect(channel)) {
        threads.add(channel);
      }
    }
    return Json.object(
        "id",
        GUILD,
        "name",
        "Garden co-operative",
        "owner_id",
        "900000000000000009",
        "roles",
        Json.array(
            role(GUILD, "@everyone", BOT_PERMISSIONS), role(MODERATORS, "mods", MANAGE_MESSAGES)),
        "channels",
        shown,
        "threads",
        threads,
        "guild_scheduled_events",
        Json.array(),
        "emojis",
        Json.array(),
        "stickers",
        Json.array(),
        "voice_states",
        Json.array(),
        "members",
        ownMember,
        "presences",
        Json.array(),
        "stage_instances",
        Json.array(),
        "features",
        Json.array(),
        "member_count",
        members.size(),
        "large",
        false,
        "unavailable",
        false,
        "preferred_locale",
        "en-US",
        "verification_level",
        0,
        "afk_timeout",
        300,
        "joined_at",
        JOINED);
  }

  private static ObjectNode role(String id, String name, long permissions) {
    return Json.object(
        "id",
        id,
        "name",
        name,
        "permissions",
        Long.toString(permissions),
        "position",
        id.equals(GUILD) ? 0 : 1,
        "colors",
        Json.object("primary_color", 0, "secondary_color", null, "tertiary_color", null),
        "color",
        0,
        "hoist",
        false,
        "managed",
        false,
        "mentionable",
        false,
        "flags",
        0);
  }
}
