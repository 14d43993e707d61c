package org.lateralbot.adapter.matrix;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.ChatPlatformContract;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.NetworkForTests;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.chat.UndeliverableException;

@SuppressWarnings("NullAway.Init")
class MatrixPlatformContractTest extends ChatPlatformContract {

  @TempDir
  private Path folder;

  private LoopbackNetwork network;

  @Override
  protected NetworkForTests network() throws IOException {
    network = new LoopbackNetwork(folder);
    return network;
  }

  @Test
  void aMessageToARoomThatTheBotIsNotInCannotBeDelivered() {
    RoomId gone = new RoomId(network.room().platform(), "!gone:garden.example");
    OutgoingMessage message =
        OutgoingMessage.of("id", new Destination.ToRoom(gone), Body.of(Line.of()));
    assertThatThrownBy(() -> network.platform().send(message))
        .isInstanceOf(UndeliverableException.class);
  }
}
