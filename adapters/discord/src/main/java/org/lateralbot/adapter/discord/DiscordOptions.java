package org.lateralbot.adapter.discord;

import net.dv8tion.jda.api.requests.RestConfig;

/**
 * How to reach Discord.
 *
 * @param token the bot's secret; never shown or logged
 * @param shards which part of the bot this process serves
 * @param api the address of the REST side, with the version and a slash at the end; the gateway's
 *     address is asked there
 */
public record DiscordOptions(String token, ShardRange shards, String api) {

  /** At Discord's own address. */
  public DiscordOptions(String token, ShardRange shards) {
    this(token, shards, RestConfig.DEFAULT_BASE_URL);
  }

  /** The part of the token before the first dot, which says whose it is and is known to everybody. */
  String application() {
    return token.substring(0, Math.max(0, token.indexOf('.')));
  }

  @Override
  public String toString() {
    return "Discord at " + api + ", shards " + shards.text();
  }
}
