package org.lateralbot.adapter.matrix;

import com.fasterxml.jackson.databind.JsonNode;
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

  /** What native polls show, by event; of what is no poll, nothing. */
  private final Cache<String, Optional<JsonNode>> polls =
      Caffeine.newBuilder().maximumSize(MOST_IN_MEMORY).build();

  /** Native polls that have been ended: nothing opens them again. */
  private final Cache<String, Boolean> ended =
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
    ballots(message)
        .filter(ballots -> ballots.opening() && isNative(ballots) && fits(ballots))
        .map(NativePoll::start)
        .ifPresent(poll ->
            sent.add(send(room, NativePoll.START, poll, message, Optional.empty(), "poll")));
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

  /** Whether clients can take such ballots, and show them as the rules of the poll allow. */
  private static boolean isNative(Offer.Ballots ballots) {
    return ballots.open()
        && ballots.visible()
        && (ballots.form() == BallotForm.ONE || ballots.form() == BallotForm.SEVERAL);
  }

  /** Of a poll that somebody has taken away nothing is left to change. */
  private boolean isStanding(MessageId id, JsonNode shown) {
    return shown.has(NativePoll.START) && ended.getIfPresent(id.value()) == null;
  }

  private static boolean fits(Offer.Ballots ballots) {
    return ballots.options().size() <= NativePoll.MOST_OPTIONS;
  }

  private static Optional<Offer.Ballots> ballots(OutgoingMessage message) {
    return message
        .content()
        .offer()
        .filter(Offer.Ballots.class::isInstance)
        .map(Offer.Ballots.class::cast);
  }

  /**
   * Puts new words in place of old ones, page by page, and changes or ends a native poll with them.
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
      Optional<JsonNode> poll = poll(room, id);
      if (poll.isPresent()) {
        ballots(message)
            .filter(ballots -> isStanding(id, poll.get()))
            .ifPresent(ballots -> change(room, id, poll.get(), ballots, pages.get(0)));
      } else if (page < pages.size()) {
        ObjectNode words = MessageContent.words(message, pages.get(page));
        ObjectNode edit = MessageContent.inPlaceOf(id.value(), words);
        port.send(room, MESSAGE, edit.toString(), transaction(message.id(), "edit-" + page));
        page++;
      }
    }
  }

  /**
   * Ends a native poll that takes no ballots any more, or only such as clients cannot or must not show;
   * else it asks what the poll now asks. What grows beyond what clients show stays as far as it goes.
   */
  private void change(
      String room, MessageId id, JsonNode shown, Offer.Ballots ballots, Body words) {
    ObjectNode now = NativePoll.changed(shown, ballots);
    if (!isNative(ballots) || (!fits(ballots) && !NativePoll.isBeginning(shown, now))) {
      ObjectNode end = NativePoll.end(id.value(), Drawing.plain(words));
      port.send(room, NativePoll.END, end.toString(), transaction(id.value(), "end"));
      ended.put(id.value(), true);
    } else if (fits(ballots) && !NativePoll.isSame(shown, now)) {
      ObjectNode edit = NativePoll.inPlaceOf(id.value(), now);
      port.send(room, NativePoll.START, edit.toString(), UUID.randomUUID().toString());
      polls.put(id.value(), Optional.of(now));
    }
  }

  /** Whether a message says that a poll takes no more ballots. */
  static boolean endsPoll(OutgoingMessage message) {
    return ballots(message).filter(ballots -> !ballots.open()).isPresent();
  }

  private Optional<JsonNode> poll(String room, MessageId id) {
    return polls.get(
        id.value(),
        unknown -> rooms
            .event(room, unknown)
            .flatMap(this::readable)
            .filter(event -> event.type().equals(NativePoll.START))
            .map(MatrixEvent::content));
  }

  private Optional<MatrixEvent> readable(MatrixEvent event) {
    return event.isEncrypted()
        ? port.decrypt(event.json().toString()).map(Json::read).map(event::decrypted)
        : Optional.of(event);
  }
}
