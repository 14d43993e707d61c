package org.lateralbot.core.chat;

import java.util.List;
import java.util.Optional;

/**
 * What a message holds.
 *
 * @param body the words
 * @param offer what can be done at it without typing, if anything
 * @param attachments files and pictures that go with it
 */
public record Content(Body body, Optional<Offer> offer, List<Attachment> attachments) {

  public Content {
    attachments = List.copyOf(attachments);
  }

  /** Words alone. */
  public static Content of(Body body) {
    return new Content(body, Optional.empty(), List.of());
  }

  /** The same with something to do at it. */
  public Content offering(Offer offered) {
    return new Content(body, Optional.of(offered), attachments);
  }

  /** The same with a file or picture. */
  public Content with(Attachment attachment) {
    return new Content(body, offer, List.of(attachment));
  }
}
