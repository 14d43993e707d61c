package org.lateralbot.adapter.discord;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.ChatPlatformContract;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.NetworkForTests;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.chat.Span;
import org.lateralbot.core.chat.UndeliverableException;

@SuppressWarnings("NullAway.Init")
final class DiscordPlatformContractTest extends ChatPlatformContract {

  private DiscordNetwork network;

  @Override
  protected NetworkForTests network() {
    network = new DiscordNetwork();
    return network;
  }

  @Test
  void aMessageThatDiscordTakesFromNobodyCannotBeDelivered() {
    String discord = network.room().platform();
    for (Destination to : List.of(
        new Destination.ToRoom(new RoomId(discord, "4711")),
        new Destination.ToPerson(new PersonId(discord, "4711")))) {
      OutgoingMessage message =
          OutgoingMessage.of("id " + to, to, Body.of(Line.of(new Span.Plain("Hello"))));
      assertThatThrownBy(() -> network.platform().send(message))
          .isInstanceOf(UndeliverableException.class);
    }
  }

  @Test
  void aRoomThatTheBotIsOutOfHasNoName() {
    RoomId gone = new RoomId(network.room().platform(), "4711");

    assertThatThrownBy(() -> network.platform().nameOf(gone))
        .isInstanceOf(UndeliverableException.class);
  }
}
