package org.lateralbot.adapter.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.lateralbot.core.chat.Attachment;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.OutgoingMessage;

/** The content of events by which the bot speaks. */
final class MessageContent {

  private static final String RELATION = "m.relates_to";

  private MessageContent() {}

  /** Words of a message: a notice, which notifies nobody, unless somebody asked to be reminded. */
  static ObjectNode words(OutgoingMessage message, Body page) {
    ObjectNode content = Json.object()
        .put("msgtype", message.asked() ? "m.text" : "m.notice")
        .put("body", Drawing.plain(page))
        .put("format", "org.matrix.custom.html")
        .put("formatted_body", Drawing.html(page));
    content.set("m.mentions", mentions(message));
    return content;
  }

  /** Always said, even if nobody is: else clients look for names in the words. */
  private static ObjectNode mentions(OutgoingMessage message) {
    ObjectNode mentions = Json.object();
    if (message.asked() && message.to() instanceof Destination.ToPerson toPerson) {
      mentions.set("user_ids", Json.array(List.of(toPerson.person().value())));
    }
    return mentions;
  }

  /**
   * A file or picture.
   *
   * @param uploaded where it is, as {@link MatrixPort#upload} says it
   */
  static ObjectNode file(Attachment attachment, JsonNode uploaded) {
    ObjectNode content = Json.object()
        .put("msgtype", attachment.isPicture() ? "m.image" : "m.file")
        .put("filename", attachment.name())
        .put(
            "body",
            attachment.description().isBlank() ? attachment.name() : attachment.description());
    content
        .putObject("info")
        .put("mimetype", attachment.mediaType())
        .put("size", attachment.content().capacity());
    content.setAll((ObjectNode) uploaded);
    content.set("m.mentions", Json.object());
    return content;
  }

  /** Puts content into the thread, or under the message, that it belongs to. */
  static ObjectNode related(
      ObjectNode content, Optional<MessageId> thread, Optional<MessageId> replyTo) {
    if (thread.isEmpty() && replyTo.isEmpty()) {
      return content;
    }
    ObjectNode relation = content.putObject(RELATION);
    thread.ifPresent(root -> relation
        .put("rel_type", "m.thread")
        .put("event_id", root.value())
        .put("is_falling_back", replyTo.isEmpty()));
    relation
        .putObject("m.in_reply_to")
        .put("event_id", replyTo.or(() -> thread).orElseThrow().value());
    return content;
  }

  /** What is said in place of an earlier message. */
  static ObjectNode inPlaceOf(String event, ObjectNode content) {
    ObjectNode edit = content.deepCopy();
    edit.put("body", "* " + content.path("body").asText());
    edit.put("formatted_body", "* " + content.path("formatted_body").asText());
    edit.set("m.new_content", content);
    edit.putObject(RELATION).put("rel_type", "m.replace").put("event_id", event);
    return edit;
  }
}
