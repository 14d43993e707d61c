package org.lateralbot.core.chat;

import java.nio.ByteBuffer;

/**
 * A file or picture that goes with a message.
 *
 * @param name its file name
 * @param mediaType such as {@code image/png} or {@code text/plain}
 * @param content read-only; its position is of no matter, the whole of it counts
 * @param description what it shows, for those who do not see it
 */
public record Attachment(String name, String mediaType, ByteBuffer content, String description) {

  public Attachment {
    content = content.asReadOnlyBuffer().rewind();
  }

  /** An attachment with a copy of these bytes. */
  public static Attachment of(String name, String mediaType, byte[] content, String description) {
    return new Attachment(name, mediaType, ByteBuffer.wrap(content.clone()), description);
  }

  /** A copy of the content. */
  public byte[] bytes() {
    byte[] bytes = new byte[content.capacity()];
    content.duplicate().rewind().get(bytes);
    return bytes;
  }

  public boolean isPicture() {
    return mediaType.startsWith("image/");
  }
}
