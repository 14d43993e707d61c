package org.lateralbot.adapter.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.RoomId;

/** Shows lines that read as a transcript; those said elsewhere or privately say so. */
final class PlainOutput implements Output {

  private final OutputStream out;

  PlainOutput(OutputStream out) {
    this.out = out;
  }

  @Override
  public void say(Said said) throws IOException {
    String mark = said.to()
        .map(name -> "(to " + name + ") ")
        .orElse(said.here() ? "" : "[" + said.room().value() + "] ");
    StringBuilder text = new StringBuilder();
    for (Line line : said.lines()) {
      text.append((mark + PlainText.of(line)).stripTrailing()).append('\n');
    }
    write(text.toString());
  }

  @Override
  public void tell(Notice notice, RoomId room, String event) throws IOException {
    write(String.join("\n", notice.lines()) + "\n");
  }

  private synchronized void write(String text) throws IOException {
    out.write(text.getBytes(UTF_8));
    out.flush();
  }
}
