package org.lateralbot.adapter.matrix;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lateralbot.core.chat.Attachment;
import org.lateralbot.core.chat.BallotForm;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.Offer;
import org.lateralbot.core.chat.OutgoingMessage;

/** Says things in rooms, and changes what was said. */
final class Speaker {

  /**
   * An event holds 64 KiB, encrypted and in base64. An edit holds the words four times, plain and as
   * HTML, and a sign takes up to four bytes.
   */
  private static final int LONGEST = 2500;

  private static final int MOST_IN_MEMORY = 10_000;
  private static final String MESSAGE = "m.room.message";

  private final MatrixPort port;
  private final Rooms rooms;
  private final Upgrades upgrades;
  private final DirectRooms directRooms;
  private final Unfinished unfinished;
  private final Cache<String, Boolean> isPoll =
      Caffeine.newBuilder().maximumSize(MOST_IN_MEMORY).build();

  Speaker(
      MatrixPort port,
      Rooms rooms,
      Upgrades upgrades,
      DirectRooms directRooms,
      Unfinished unfinished) {
    this.port = port;
    this.rooms = rooms;
    this.upgrades = upgrades;
    this.directRooms = directRooms;
    this.unfinished = unfinished;
  }

  /** Says a message; what it holds beyond a page of words follows in events of its own. */
  List<MessageId> say(OutgoingMessage wanted) {
    String room = room(wanted.to());
    OutgoingMessage message =
        wanted.inThread(wanted.thread().filter(id -> isThere(wanted, room, id)));
    Optional<MessageId> replyTo = message.replyTo().filter(id -> isThere(message, room, id));
    List<MessageId> sent = new ArrayList<>();
    for (Body page : message.body().pages(LONGEST)) {
      Optional<MessageId> answered = sent.isEmpty() ? replyTo : Optional.empty();
      ObjectNode words = MessageContent.words(message, page);
      sent.add(send(room, MESSAGE, words, message, answered, "words-" + sent.size()));
    }
    for (Attachment attachment : message.content().attachments()) {
      String uploaded = port.upload(room, attachment.bytes(), attachment.mediaType());
      ObjectNode file = MessageContent.file(attachment, Json.read(uploaded));
      sent.add(send(room, MESSAGE, file, message, Optional.empty(), "file-" + sent.size()));
    }
    poll(message).ifPresent(ballots -> {
      ObjectNode poll = NativePoll.start(ballots.question(), ballots.options(), ballots.most());
      sent.add(send(room, NativePoll.START, poll, message, Optional.empty(), "poll"));
    });
    unfinished.finished(sent);
    return sent;
  }

  private MessageId send(
      String room,
      String type,
      ObjectNode content,
      OutgoingMessage message,
      Optional<MessageId> replyTo,
      String part) {
    MessageContent.related(content, message.thread(), replyTo);
    MessageId sent = MatrixIds.message(
        port.send(room, type, content.toString(), transaction(message.id(), part)));
    unfinished.add(sent);
    return sent;
  }

  /** The same for every attempt, also after a crash. */
  private static String transaction(String message, String part) {
    return UUID.nameUUIDFromBytes((part + "/" + message).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  private String room(Destination to) {
    return to instanceof Destination.ToRoom toRoom
        ? upgrades.latest(toRoom.room().value())
        : directRooms.of(((Destination.ToPerson) to).person().value());
  }

  /**
   * A private answer to what was said in a shared room cannot point at it, nor can what is said in a
   * room point into the one that it continues.
   */
  private boolean isThere(OutgoingMessage message, String room, MessageId id) {
    return isSameRoom(message.to(), room) || rooms.event(room, id.value()).isPresent();
  }

  private static boolean isSameRoom(Destination to, String room) {
    return to instanceof Destination.ToRoom toRoom && toRoom.room().value().equals(room);
  }

  /** The poll to show natively, if the message opens one whose rules clients can show. */
  private static Optional<Offer.Ballots> poll(OutgoingMessage message) {
    return ballots(message)
        .filter(ballots -> ballots.opening() && ballots.open() && ballots.visible())
        .filter(ballots -> ballots.form() == BallotForm.ONE || ballots.form() == BallotForm.SEVERAL)
        .filter(ballots -> ballots.options().size() <= NativePoll.MOST_OPTIONS);
  }

  private static Optional<Offer.Ballots> ballots(OutgoingMessage message) {
    return message
        .content()
        .offer()
        .filter(Offer.Ballots.class::isInstance)
        .map(Offer.Ballots.class::cast);
  }

  /**
   * Puts new words in place of old ones, page by page, and ends a poll that takes no more ballots.
   * What was said in a room that has been continued in another stays as it is.
   */
  void change(List<MessageId> sent, OutgoingMessage message) {
    String room = room(message.to());
    List<Body> pages = message.body().pages(LONGEST);
    int page = 0;
    for (MessageId id : sent) {
      if (!isThere(message, room, id)) {
        return;
      }
      if (isPoll(room, id)) {
        if (endsPoll(message)) {
          ObjectNode end = NativePoll.end(id.value(), Drawing.plain(pages.get(0)));
          port.send(room, NativePoll.END, end.toString(), transaction(id.value(), "end"));
        }
      } else if (page < pages.size()) {
        ObjectNode words = MessageContent.words(message, pages.get(page));
        ObjectNode edit = MessageContent.inPlaceOf(id.value(), words);
        port.send(room, MESSAGE, edit.toString(), transaction(message.id(), "edit-" + page));
        page++;
      }
    }
  }

  /** Whether a message says that a poll takes no more ballots. */
  static boolean endsPoll(OutgoingMessage message) {
    return ballots(message).filter(ballots -> !ballots.open()).isPresent();
  }

  private boolean isPoll(String room, MessageId id) {
    return isPoll.get(
        id.value(),
        unknown -> rooms
            .event(room, unknown)
            .map(this::type)
            .filter(NativePoll.START::equals)
            .isPresent());
  }

  private String type(MatrixEvent event) {
    return event.isEncrypted()
        ? port.decrypt(event.json().toString())
            .map(Json::read)
            .map(event::decrypted)
            .map(MatrixEvent::type)
            .orElse("")
        : event.type();
  }
}
