package org.lateralbot.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lateralbot.adapter.discord.fake.Call;
import org.lateralbot.adapter.discord.fake.FakeDiscord;
import org.lateralbot.adapter.discord.fake.FakePerson;
import org.lateralbot.adapter.discord.fake.Patience;
import org.lateralbot.adapter.discord.fake.Responses;
import org.lateralbot.core.chat.LoginRefusedException;

final class ConnectionTest {

  private static final Backoff QUICK = new Backoff(Duration.ofMillis(40), Duration.ofSeconds(1));
  private static final int IDENTIFY = 2;
  private static final int RESUME = 6;

  private final FakeDiscord discord = new FakeDiscord();
  private final FakePerson alice = discord.joins("alice");
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private Optional<Connection> connection = Optional.empty();

  @AfterEach
  void stop() {
    connection.ifPresent(Connection::close);
    discord.close();
  }

  private void connect() throws InterruptedException {
    connect(FakeDiscord.TOKEN);
  }

  private void connect(String token) throws InterruptedException {
    connect(token, ShardRange.WHOLE);
  }

  private void connect(String token, ShardRange shards) throws InterruptedException {
    DiscordOptions options = new DiscordOptions(token, shards, discord.address());
    Login login = new Login(options.shards().count());
    connection = Optional.of(Connection.open(options, QUICK, List.of(login, new Hearing())));
    login.await();
  }

  private final class Hearing extends ListenerAdapter {
    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
      heard.add(event.getMessage().getContentRaw());
    }
  }

  private String nextHeard() throws InterruptedException {
    return heard.poll(20, TimeUnit.SECONDS);
  }

  private void awaitFrame(int op) throws InterruptedException {
    Patience.until(() -> discord.gateway().received().stream()
        .filter(frame -> frame.path("op").asInt() == op)
        .findFirst());
  }

  @Test
  void onlyThisMachineCanBeReachedInTests() {
    assertThatThrownBy(() -> InetAddress.getAllByName("discord.com"))
        .isInstanceOf(UnknownHostException.class);
    assertThatThrownBy(() -> InetAddress.getAllByName("gateway.discord.gg"))
        .isInstanceOf(UnknownHostException.class);
  }

  @Test
  void asksForNoPrivilegedIntent() throws Exception {
    connect();
    int intents = discord.gateway().received().stream()
        .filter(frame -> frame.path("op").asInt() == IDENTIFY)
        .findFirst()
        .orElseThrow()
        .at("/d/intents")
        .asInt();

    assertThat(intents & (1 << 1 | 1 << 8 | 1 << 15)).isZero();
    assertThat(connection.orElseThrow().shards().getShards()).hasSize(1);
  }

  @Test
  void servesTheShardsOfItsRangeAndNoOther() throws Exception {
    int total = 3;
    int shardOfTheGuild = Math.floorMod(Long.parseLong(FakeDiscord.GUILD) >> 22, total);
    int first = Math.max(0, shardOfTheGuild - 1);
    connect(FakeDiscord.TOKEN, new ShardRange(first, first + 1, total));
    assertThat(discord.gateway().received())
        .filteredOn(frame -> frame.path("op").asInt() == IDENTIFY)
        .extracting(frame -> frame.at("/d/shard").toString())
        .containsExactly("[" + first + ",3]", "[" + (first + 1) + ",3]");
    alice.says(FakeDiscord.MENTION + " once");
    assertThat(nextHeard()).isEqualTo(FakeDiscord.MENTION + " once");
    assertThat(heard).isEmpty();
  }

  @Test
  void tellsThatTheTokenIsNotTaken() {
    assertThatThrownBy(() -> connect("a.wrong.token"))
        .isInstanceOf(LoginRefusedException.class)
        .hasMessageContaining("token");
  }

  @Test
  void triesAgainUntilDiscordIsInOrder() throws Exception {
    for (int i = 0; i < 3; i++) {
      discord.faults().instead("GET", "/users/@me", Responses.status(500));
    }
    connect();

    assertThat(discord.calls("GET", "/users/@me"))
        .extracting(Call::status)
        .containsExactly(500, 500, 500, 200);
  }

  @Test
  void tellsWhyTheGatewayLetsNobodyInForGood() {
    discord.gateway().refuseToIdentify(4014);

    assertThatThrownBy(() -> connect())
        .isInstanceOf(LoginRefusedException.class)
        .hasMessageContaining("4014");
  }

  @Test
  void asksAGatewayThatLetsNobodyInLessAndLessOften() throws Exception {
    discord.gateway().refuseConnections(true);
    Thread letIn = new Thread(() -> {
      try {
        Patience.until(() -> discord.gateway().refusals() == 5 ? Optional.of(5) : Optional.empty());
        discord.gateway().refuseConnections(false);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    });
    letIn.start();
    long began = System.nanoTime();

    connect();
    assertThat(connection.orElseThrow().shards().getShards()).hasSize(1);

    assertThat(discord.gateway().refusals()).isEqualTo(5);
    assertThat(Duration.ofNanos(System.nanoTime() - began))
        .isGreaterThan(QUICK.first().multipliedBy(1 + 2 + 4 + 8 + 16));
    letIn.join();
  }

  @Test
  void usuallyTriesFewerThanTwentyTimesInAMinute() {
    Duration passed = Duration.ZERO;
    int tries = 1;
    while (passed.plus(Backoff.USUAL.after(tries)).compareTo(Duration.ofMinutes(1)) < 0) {
      passed = passed.plus(Backoff.USUAL.after(tries));
      tries++;
    }

    assertThat(tries).isEqualTo(5);
    assertThat(Backoff.USUAL.after(1_000)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void hearsWhatWasSaidWhileItsConnectionWasCut() throws Exception {
    connect();
    discord.cutGateway();
    alice.says(FakeDiscord.MENTION + " meanwhile");

    assertThat(nextHeard()).isEqualTo(FakeDiscord.MENTION + " meanwhile");
    awaitFrame(RESUME);
    assertThat(heard).isEmpty();
  }

  @Test
  void comesBackWhenItIsAskedToConnectAgain() throws Exception {
    connect();
    discord.gateway().askToReconnect();
    awaitFrame(RESUME);
    alice.says(FakeDiscord.MENTION + " again");

    assertThat(nextHeard()).isEqualTo(FakeDiscord.MENTION + " again");
  }

  @Test
  void beginsAnewWhenItsSessionIsOver() throws Exception {
    connect();
    discord.gateway().received().clear();
    discord.gateway().invalidateSessions();
    awaitFrame(IDENTIFY);
    alice.says(FakeDiscord.MENTION + " a new session");

    assertThat(nextHeard()).isEqualTo(FakeDiscord.MENTION + " a new session");
  }
}
