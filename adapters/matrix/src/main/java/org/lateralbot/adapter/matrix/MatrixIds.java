package org.lateralbot.adapter.matrix;

import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;

/** Matrix ids as the core holds them: the id itself beside the network's name. */
final class MatrixIds {

  static final String NETWORK = "matrix";

  private MatrixIds() {}

  static RoomId room(String id) {
    return new RoomId(NETWORK, id);
  }

  static PersonId person(String id) {
    return new PersonId(NETWORK, id);
  }

  static MessageId message(String id) {
    return new MessageId(NETWORK, id);
  }
}
