package org.lateralbot.adapter.discord;

import java.net.URI;
import java.util.EnumSet;
import net.dv8tion.jda.api.Permission;

/** The link by which somebody lets the bot into their guild, with just the permissions it needs. */
final class Invitation {

  static final EnumSet<Permission> PERMISSIONS = EnumSet.of(
      Permission.VIEW_CHANNEL,
      Permission.MESSAGE_SEND,
      Permission.MESSAGE_SEND_IN_THREADS,
      Permission.MESSAGE_EMBED_LINKS,
      Permission.MESSAGE_ATTACH_FILES,
      Permission.MESSAGE_HISTORY);

  private Invitation() {}

  static URI of(String applicationId) {
    return URI.create("https://discord.com/oauth2/authorize?client_id=" + applicationId
        + "&scope=bot+applications.commands&permissions=" + Permission.getRaw(PERMISSIONS));
  }
}
