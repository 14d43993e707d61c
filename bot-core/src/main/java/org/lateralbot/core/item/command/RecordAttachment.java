package org.lateralbot.core.item.command;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lateralbot.core.chat.Attachment;
import org.lateralbot.core.chat.Span;
import org.lateralbot.core.record.Head;

/**
 * A record as a file to be handed out.
 *
 * @param name the file's name, without its ending
 * @param text the whole record
 */
public record RecordAttachment(String name, String text) {

  /**
   * The file.
   *
   * @param title what it is, in a few words
   */
  public Attachment attachment(String title) {
    return Attachment.of(fileName(), "text/plain", text.getBytes(StandardCharsets.UTF_8), title);
  }

  /** What to type to recount the file where the program lies. */
  public Span recount(Optional<Head> head) {
    return new Span.Code("java -jar lateral.jar recount " + fileName()
        + head.map(known -> " --head " + known.shown()).orElse(""));
  }

  private String fileName() {
    return name + ".txt";
  }
}
