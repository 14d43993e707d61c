package org.lateralbot.adapter.store;

import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.lateralbot.core.chat.Attachment;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.Content;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.chat.Span;

/**
 * How a message that waits to be sent is written down: {@code [to, replyTo, thread, about, lines,
 * offer, attachments, asked]}, each part but the last a list, empty where there is none. Its id
 * stands beside it. Earlier versions wrote the first five parts only.
 */
final class MessageJson {

  private static final int LINES = 4;
  private static final int OFFER = 5;
  private static final int ATTACHMENTS = 6;
  private static final int ASKED = 7;

  private MessageJson() {}

  static String write(OutgoingMessage message) {
    return JsonLists.write(List.of(
        destination(message.to()),
        message.replyTo().map(MessageJson::id).orElse(List.of()),
        message.thread().map(MessageJson::id).orElse(List.of()),
        message.about().map(MessageJson::item).orElse(List.of()),
        message.body().lines().stream().map(MessageJson::line).toList(),
        message.content().offer().map(OfferJson::write).orElse(List.of()),
        message.content().attachments().stream().map(MessageJson::attachment).toList(),
        message.asked()));
  }

  static OutgoingMessage read(String id, String json) {
    List<?> parts = JsonLists.read(json);
    return new OutgoingMessage(
        id,
        destination(list(parts, 0)),
        messageId(list(parts, 1)),
        messageId(list(parts, 2)),
        itemId(list(parts, 3)),
        content(parts),
        parts.size() > ASKED && (Boolean) parts.get(ASKED));
  }

  private static Content content(List<?> parts) {
    Body body =
        new Body(list(parts, LINES).stream().map(line -> line((List<?>) line)).toList());
    if (parts.size() <= ASKED) {
      return Content.of(body);
    }
    List<?> offer = list(parts, OFFER);
    return new Content(
        body,
        offer.isEmpty() ? Optional.empty() : Optional.of(OfferJson.read(offer)),
        list(parts, ATTACHMENTS).stream()
            .map(file -> attachment((List<?>) file))
            .toList());
  }

  private static List<?> attachment(Attachment attachment) {
    return List.of(
        attachment.name(),
        attachment.mediaType(),
        Base64.getEncoder().encodeToString(attachment.bytes()),
        attachment.description());
  }

  private static Attachment attachment(List<?> parts) {
    byte[] content = Base64.getDecoder().decode(text(parts, 2));
    return Attachment.of(text(parts, 0), text(parts, 1), content, text(parts, 3));
  }

  private static List<?> destination(Destination to) {
    if (to instanceof Destination.ToRoom room) {
      return List.of("room", room.room().platform(), room.room().value());
    }
    PersonId person = ((Destination.ToPerson) to).person();
    return List.of("person", person.platform(), person.value());
  }

  private static Destination destination(List<?> parts) {
    String platform = text(parts, 1);
    String value = text(parts, 2);
    return text(parts, 0).equals("room")
        ? new Destination.ToRoom(new RoomId(platform, value))
        : new Destination.ToPerson(new PersonId(platform, value));
  }

  private static List<?> id(MessageId id) {
    return List.of(id.platform(), id.value());
  }

  private static Optional<MessageId> messageId(List<?> parts) {
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(new MessageId(text(parts, 0), text(parts, 1)));
  }

  static List<?> item(ItemId item) {
    return List.of(item.room().platform(), item.room().value(), item.number());
  }

  private static Optional<ItemId> itemId(List<?> parts) {
    return parts.isEmpty() ? Optional.empty() : Optional.of(item(parts));
  }

  static ItemId item(List<?> parts) {
    return new ItemId(new RoomId(text(parts, 0), text(parts, 1)), (Integer) parts.get(2));
  }

  private static List<?> line(Line line) {
    return List.of(line.item(), line.spans().stream().map(MessageJson::span).toList());
  }

  private static Line line(List<?> parts) {
    return new Line(
        (Boolean) parts.get(0),
        list(parts, 1).stream().map(span -> span((List<?>) span)).toList());
  }

  private static List<?> span(Span span) {
    if (span instanceof Span.Link link) {
      return List.of("link", link.text(), link.target().toString());
    }
    if (span instanceof Span.Moment moment) {
      return List.of("moment", moment.text(), moment.instant().toString());
    }
    return List.of(
        span instanceof Span.Strong ? "strong" : span instanceof Span.Code ? "code" : "plain",
        span.text());
  }

  private static Span span(List<?> parts) {
    String text = text(parts, 1);
    return switch (text(parts, 0)) {
      case "plain" -> new Span.Plain(text);
      case "strong" -> new Span.Strong(text);
      case "code" -> new Span.Code(text);
      case "link" -> new Span.Link(text, URI.create(text(parts, 2)));
      case "moment" -> new Span.Moment(text, Instant.parse(text(parts, 2)));
      default -> throw new IllegalStateException("No such kind of text: " + parts.get(0));
    };
  }

  static List<?> list(List<?> parts, int index) {
    return (List<?>) parts.get(index);
  }

  static String text(List<?> parts, int index) {
    return (String) parts.get(index);
  }
}
