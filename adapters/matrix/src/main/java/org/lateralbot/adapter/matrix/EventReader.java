package org.lateralbot.adapter.matrix;

import java.util.List;
import java.util.Optional;
import org.lateralbot.adapter.matrix.Mentions.Heard;
import org.lateralbot.core.chat.Incoming;
import org.lateralbot.core.chat.IncomingBallot;
import org.lateralbot.core.chat.IncomingMessage;
import org.lateralbot.core.chat.IncomingReaction;
import org.lateralbot.core.chat.Manner;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.Person;
import org.lateralbot.core.chat.Retraction;
import org.lateralbot.core.chat.Room;

/** Reads events of rooms into the core's words. */
final class EventReader {

  private static final String TEXT = "m.text";

  /** What ends a poll, said as a reply to the message that shows it. */
  private static final String CLOSE = "close";

  private final String self;
  private final Rooms rooms;
  private final Upgrades upgrades;
  private final DirectRooms directRooms;
  private final Mentions mentions;

  /** @param self the bot's own account: it does not hear itself */
  EventReader(
      String self, Rooms rooms, Upgrades upgrades, DirectRooms directRooms, Mentions mentions) {
    this.self = self;
    this.rooms = rooms;
    this.upgrades = upgrades;
    this.directRooms = directRooms;
    this.mentions = mentions;
  }

  /** What an event tells the bot; empty if it is none of its business. */
  Optional<Incoming> read(MatrixEvent event) {
    if (event.sender().equals(self)) {
      return Optional.empty();
    }
    return switch (event.type()) {
      case "m.room.message" -> message(event);
      case "m.reaction" -> reaction(event);
      case "m.room.redaction" -> retraction(event);
      case "m.room.encrypted" -> ballot(event, Optional.empty());
      default -> poll(event);
    };
  }

  /** Notices are what bots say, so they are never answered; a changed command is not a new one. */
  private Optional<Incoming> message(MatrixEvent event) {
    if (!event.content().path("msgtype").asText().equals(TEXT)
        || event.related("m.replace").isPresent()) {
      return Optional.empty();
    }
    Heard heard = mentions.in(event.content());
    Room room = room(event);
    if (room.direct()) {
      directRooms.heard(event.sender(), event.room());
    }
    return Optional.of(new IncomingMessage(
        id(event.id()),
        room,
        sender(event),
        event.repliesTo().map(EventReader::id),
        event.related("m.thread").map(EventReader::id),
        heard.text(),
        heard.mentioned(),
        Manner.TYPED,
        event.sentAt()));
  }

  private Optional<Incoming> reaction(MatrixEvent event) {
    return event
        .related("m.annotation")
        .map(on -> new IncomingReaction(
            id(event.id()),
            id(on),
            room(event),
            sender(event),
            event.content().path("m.relates_to").path("key").asText(),
            event.sentAt()));
  }

  private Optional<Incoming> retraction(MatrixEvent event) {
    return event
        .redacts()
        .map(gone ->
            new Retraction(id(event.id()), id(gone), room(event), sender(event), event.sentAt()));
  }

  private Optional<Incoming> poll(MatrixEvent event) {
    if (NativePoll.RESPONSES.contains(event.type())) {
      return NativePoll.answers(event).flatMap(answers -> ballot(event, Optional.of(answers)));
    }
    return NativePoll.ENDS.contains(event.type()) ? end(event) : Optional.empty();
  }

  /** Of an event that cannot be read only its relation is in clear, so it may be a ballot. */
  private Optional<Incoming> ballot(MatrixEvent event, Optional<List<String>> answers) {
    return event
        .related("m.reference")
        .map(poll -> new IncomingBallot(
            id(event.id()), id(poll), room(event), sender(event), answers, event.sentAt()));
  }

  /** By MSC3381 a poll is ended by its author, which is the bot, or by who may take it back. */
  private Optional<Incoming> end(MatrixEvent event) {
    boolean mayEnd = rooms.ask(event.room(), state -> state.mayModerate(event.sender()));
    return event
        .related("m.reference")
        .filter(poll -> mayEnd)
        .map(poll -> new IncomingMessage(
            id(event.id()),
            room(event),
            sender(event),
            Optional.of(id(poll)),
            Optional.empty(),
            CLOSE,
            true,
            Manner.CHOSEN,
            event.sentAt()));
  }

  private Room room(MatrixEvent event) {
    return new Room(
        MatrixIds.room(upgrades.first(event.room())),
        rooms.ask(event.room(), state -> state.isDirectWith(event.sender())));
  }

  private Person sender(MatrixEvent event) {
    String name = rooms.displayName(event.room(), event.sender());
    return new Person(MatrixIds.person(event.sender()), name, false);
  }

  private static MessageId id(String event) {
    return MatrixIds.message(event);
  }
}
