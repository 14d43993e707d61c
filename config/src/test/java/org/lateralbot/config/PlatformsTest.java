package org.lateralbot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.ChatListener;
import org.lateralbot.core.chat.ChatPlatform;
import org.lateralbot.core.chat.DeliveryFailedException;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.Handled;
import org.lateralbot.core.chat.Handling;
import org.lateralbot.core.chat.LoginRefusedException;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;

@Timeout(30)
class PlatformsTest {

  private static final ChatListener DEAF = message -> Handled.now(Handling.IGNORED);
  private static final PersonId ANN = new PersonId("north", "ann");

  private final LoopbackPlatform north = new LoopbackPlatform("north");
  private final LoopbackPlatform south = new LoopbackPlatform("south");

  private static OutgoingMessage message(Destination to) {
    return OutgoingMessage.of("one", to, Body.of());
  }

  @Test
  void aMessageGoesToTheNetworkOfItsRoomOrPerson() {
    Platforms platforms = new Platforms(List.of(north, south));
    OutgoingMessage toRoom = message(new Destination.ToRoom(new RoomId("south", "garden")));
    OutgoingMessage toAnn = message(new Destination.ToPerson(ANN));

    assertThat(platforms.send(toRoom)).containsExactly(new MessageId("south", "one"));
    assertThat(platforms.send(toAnn)).containsExactly(new MessageId("north", "one"));

    assertThat(south.sent()).containsExactly(toRoom);
    assertThat(north.sent()).containsExactly(toAnn);
  }

  @Test
  void aRoomIsAskedAboutOnItsOwnNetwork() {
    RoomId garden = new RoomId("south", "garden");
    Platforms platforms = new Platforms(List.of(north, south));

    assertThat(platforms.nameOf(garden)).isEqualTo("garden on south");
    assertThat(platforms.membership(garden, ANN)).isPresent();
    assertThat(platforms.mayModerate(garden, ANN)).isTrue();
    assertThat(platforms.name()).isEqualTo("north, south");
    assertThat(platforms.isInside(garden)).isFalse();
    south.start(DEAF);
    assertThat(platforms.isInside(garden)).isTrue();
    assertThat(platforms.isInside(new RoomId("west", "garden"))).isFalse();
  }

  @Test
  void aRoomIsHeardThoughAnotherNetworkIsAway() {
    Platforms platforms = new Platforms(List.of(north, south));
    south.start(DEAF);

    assertThat(platforms.hears(new RoomId("south", "garden"))).isTrue();
    assertThat(platforms.hears(new RoomId("north", "garden"))).isFalse();
    assertThat(platforms.hears(new RoomId("west", "garden"))).isFalse();
  }

  @Test
  void whatBelongsToANetworkThatIsNotSetUpWaits() {
    Platforms platforms = new Platforms(List.of(north));

    assertThatThrownBy(() -> platforms.nameOf(new RoomId("west", "garden")))
        .isInstanceOf(DeliveryFailedException.class)
        .hasMessage("the network west is not set up");
  }

  @Test
  void twoNetworksOfOneNameAreRefused() {
    List<ChatPlatform> twice = List.of(north, new LoopbackPlatform("north"));

    assertThatThrownBy(() -> new Platforms(twice)).hasMessage("two networks are called north");
  }

  @Test
  void startReturnsWhenAllAreConnected() {
    new Platforms(List.of(north, south)).start(DEAF);

    assertThat(north.started().getCount() + south.started().getCount()).isZero();
  }

  @Test
  void aNetworkThatIsAwayKeepsNoOtherFromConnecting() throws Exception {
    LoopbackPlatform away = LoopbackPlatform.away("west");
    Platforms platforms = new Platforms(List.of(away, south));

    CompletableFuture<Void> connected = platforms.connect(DEAF);

    assertThat(south.started().await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(connected).isNotDone();
    platforms.close();
    assertThat(connected).succeedsWithin(Duration.ofSeconds(10));
  }

  @Test
  void aRefusalIsToldAtOnceThoughAnotherNetworkIsAway() {
    LoopbackPlatform refusing = new LoopbackPlatform("east") {
      @Override
      public void start(ChatListener listener) {
        throw new LoginRefusedException("the password is wrong");
      }
    };
    Platforms platforms = new Platforms(List.of(LoopbackPlatform.away("west"), refusing));

    assertThatThrownBy(() -> platforms.start(DEAF))
        .isInstanceOf(LoginRefusedException.class)
        .hasMessage("the password is wrong");
    platforms.close();
  }

  @Test
  void aNetworkThatHangsOrFailsKeepsNoOtherFromClosing() {
    LoopbackPlatform failing = new LoopbackPlatform("east") {
      @Override
      public void close() {
        throw new IllegalStateException("told to fail");
      }
    };

    new Platforms(List.of(LoopbackPlatform.stuck("west"), failing, south)).close();

    assertThat(south.closed().getCount()).isZero();
  }
}
