package org.lateralbot.adapter.discord;

import org.lateralbot.core.chat.ChatPlatformContract;
import org.lateralbot.core.chat.NetworkForTests;

final class DiscordPlatformContractTest extends ChatPlatformContract {

  @Override
  protected NetworkForTests network() {
    return new DiscordNetwork();
  }
}
