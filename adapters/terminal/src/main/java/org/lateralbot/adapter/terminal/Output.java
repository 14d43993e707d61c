package org.lateralbot.adapter.terminal;

import java.io.IOException;
import org.lateralbot.core.chat.RoomId;

/** Shows what is said. Called from any thread; what was shown is flushed. */
interface Output {

  void say(Said said) throws IOException;

  /**
   * Shows a notice.
   *
   * @param room where the line was typed
   * @param event the event id of the line that the notice is about
   */
  void tell(Notice notice, RoomId room, String event) throws IOException;
}
