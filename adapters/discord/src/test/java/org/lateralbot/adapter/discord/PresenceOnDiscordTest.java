package org.lateralbot.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.chat.ChatPlatform;
import org.lateralbot.core.chat.Handled;
import org.lateralbot.core.chat.Handling;
import org.lateralbot.core.chat.Incoming;
import org.lateralbot.core.chat.Presence;

/** The bot is let into a guild and taken out of it, and knows in which rooms it is. */
final class PresenceOnDiscordTest {

  private final DiscordNetwork network = new DiscordNetwork();
  private final BlockingQueue<Incoming> heard = new LinkedBlockingQueue<>();

  @AfterEach
  void close() {
    network.platform().close();
    network.close();
  }

  private void start(ChatPlatform platform) {
    platform.start(incoming -> {
      heard.add(incoming);
      return Handled.now(Handling.HANDLED);
    });
  }

  private void hears(boolean inside) throws InterruptedException {
    Incoming next = heard.poll(20, TimeUnit.SECONDS);
    assertThat(next).isInstanceOfSatisfying(Presence.class, presence -> {
      assertThat(presence.roomId()).isEqualTo(network.room());
      assertThat(presence.inside()).isEqualTo(inside);
    });
    assertThat(network.platform().isInside(network.room())).isEqualTo(inside);
  }

  @Test
  void hearsThatItIsTakenOutAndLetInAgain() throws InterruptedException {
    start(network.platform());
    network.discord().removesBot();
    hears(false);
    network.discord().invitesBot();
    hears(true);
  }

  @Test
  void seesThatItWasLetInAgainWhileItWasStopped() throws InterruptedException {
    start(network.platform());
    network.discord().removesBot();
    hears(false);
    network.platform().close();

    try (DiscordPlatform again = network.another()) {
      start(again);
      assertThat(again.isInside(network.room())).isTrue();
    }
  }

  @Test
  void seesNoRoomBeforeItIsConnectedNorOneThatItIsNotIn() {
    assertThat(network.platform().isInside(network.room())).isFalse();
    start(network.platform());
    assertThat(network.platform().isInside(network.room())).isTrue();
    assertThat(network.platform().isInside(Ids.channel(4711))).isFalse();
    assertThat(network.platform().isInside(Ids.direct(4711))).isFalse();
  }
}
