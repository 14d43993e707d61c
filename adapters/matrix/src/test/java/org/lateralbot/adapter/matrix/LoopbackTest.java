package org.lateralbot.adapter.matrix;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.chat.Span;

/** Tests of the adapter on a network of their own, through the real client library. */
@SuppressWarnings("NullAway.Init")
abstract class LoopbackTest {

  @TempDir
  private Path folder;

  final Ears ears = new Ears();
  LoopbackNetwork network;
  HandMadeRoom room;

  @BeforeEach
  void open() throws IOException {
    network = new LoopbackNetwork(folder);
    room = network.shared();
  }

  @AfterEach
  void close() {
    network.platform().close();
    network.close();
  }

  /** Begins with a new session, and forgets what is told of the rooms then. */
  void begin() {
    network.platform().start(ears);
    ears.forget();
  }

  static Body words(String text) {
    return Body.of(Line.of(new Span.Plain(text)));
  }

  /** A message to the room that is known by the id of {@link #room}. */
  OutgoingMessage toRoom(String id, String text) {
    return OutgoingMessage.of(id, new Destination.ToRoom(network.room()), words(text));
  }
}
