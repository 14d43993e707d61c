package org.lateralbot.core.pledge.command;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.ChatRooms;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.IncomingMessage;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.Manner;
import org.lateralbot.core.chat.Membership;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.chat.Person;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.Room;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.command.AccessGate;
import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.CommandCatalogue;
import org.lateralbot.core.command.CommandForm;
import org.lateralbot.core.command.CommandRouter;
import org.lateralbot.core.command.PlaceGate;
import org.lateralbot.core.command.Reply;
import org.lateralbot.core.command.Request;
import org.lateralbot.core.command.Voices;
import org.lateralbot.core.deadline.HeardOut;
import org.lateralbot.core.deadline.InMemoryOutbox;
import org.lateralbot.core.item.Announcements;
import org.lateralbot.core.item.InMemoryItemStore;
import org.lateralbot.core.item.command.CancelCommand;
import org.lateralbot.core.item.command.EditCommand;
import org.lateralbot.core.item.command.ItemFinder;
import org.lateralbot.core.item.command.ItemKind;
import org.lateralbot.core.item.command.ShowCommand;
import org.lateralbot.core.person.command.ForgetMeCommand;
import org.lateralbot.core.person.command.MyDataCommand;
import org.lateralbot.core.pledge.InMemoryPledgeStore;
import org.lateralbot.core.room.InMemoryRoomStore;
import org.lateralbot.core.room.OpenAccess;
import org.lateralbot.core.room.RoomBook;
import org.lateralbot.core.room.RoomSettings;

/** A room called garden in which everybody can pledge, and each person's private room. */
final class PledgeRoom implements ChatRooms {

  static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
  static final Duration ASK_AFTER = Duration.ofDays(28);
  static final RoomId GARDEN = new RoomId("test", "garden");
  static final String MODERATOR = "mo";

  private final RoomBook book = new RoomBook(
      new InMemoryRoomStore(),
      new RoomSettings(
          OpenAccess.EVERYONE, ZoneOffset.UTC, Locale.ENGLISH, true, Optional.empty()));
  private final Voices voices = new Voices(book, platform -> CommandForm.prefixed("!"));
  private final InMemoryItemStore items = new InMemoryItemStore();
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final PledgeFeature pledges = new PledgeFeature(
      new InMemoryPledgeStore(),
      items,
      new Announcements(outbox, book),
      voices,
      this,
      PledgeRoom::principle,
      item -> {});
  private final CommandRouter router;
  private final Set<String> gone = new HashSet<>();
  private Instant now = START;
  private int lines;

  PledgeRoom() {
    ItemFinder finder = new ItemFinder(items, this, List.of(pledges.signpost()));
    List<ItemKind> kinds = List.of(pledges.kind());
    List<Command> commands = new ArrayList<>(pledges.commands(finder));
    commands.add(new ShowCommand(finder, kinds));
    commands.add(new EditCommand(finder, kinds, List.of()));
    commands.add(new CancelCommand(finder, kinds));
    commands.add(new MyDataCommand(List.of(pledges.personalData()), Duration.ofDays(30)));
    commands.add(new ForgetMeCommand(List.of(pledges.personalData())));
    router = new CommandRouter(
        new CommandCatalogue(commands), List.of(new PlaceGate(), new AccessGate()), this, voices);
  }

  private static Optional<String> principle(String typed, Locale language) {
    return typed.equals("sharing") ? Optional.of("share") : Optional.empty();
  }

  /** The bot speaks another language in the garden from now on. */
  void speaks(Locale language) {
    book.change(GARDEN, book.settings(GARDEN).withLanguage(language));
  }

  /** Somebody says a line in the garden; gives the bot's answer. */
  String say(String person, String line) {
    return text(send(person, line, new Room(GARDEN, false), Optional.empty()));
  }

  /** Somebody says a line to the bot alone. */
  String tell(String person, String line) {
    return text(send(person, line, direct(person), Optional.empty()));
  }

  /** Somebody answers a message in the garden. */
  String reply(String person, MessageId to, String line) {
    return text(send(person, line, new Room(GARDEN, false), Optional.of(to)));
  }

  /** Notes that the bot showed a pledge in a message. */
  MessageId shown(String card, int number) {
    MessageId id = new MessageId("test", card);
    items.note(id, new ItemId(GARDEN, number));
    return id;
  }

  void leave(String person) {
    gone.add(person);
  }

  void later(Duration time) {
    now = now.plus(time);
    pledges.dueWorks(ASK_AFTER, new HeardOut(room -> true, now)).stream()
        .flatMap(work -> work.due(now).stream())
        .forEach(due -> due.work().run());
  }

  /** What was announced in the garden since the last call. */
  List<String> announced() {
    return take(message -> message.to() instanceof Destination.ToRoom);
  }

  /** What was sent to one person since the last call. */
  List<String> sentTo(String person) {
    return take(message -> message.to().equals(new Destination.ToPerson(id(person))));
  }

  private List<String> take(Predicate<OutgoingMessage> wanted) {
    List<OutgoingMessage> taken = outbox.due(now, wanted, Integer.MAX_VALUE);
    taken.forEach(message -> outbox.sent(message.id()));
    return taken.stream().map(message -> message.body().plain()).toList();
  }

  private Reply send(String person, String line, Room room, Optional<MessageId> replyTo) {
    String[] parts = line.substring(1).split(" ", 2);
    IncomingMessage message = new IncomingMessage(
        new MessageId("test", "line-" + ++lines),
        room,
        new Person(id(person), person, false),
        replyTo,
        Optional.empty(),
        line,
        false,
        Manner.TYPED,
        now);
    return router.run(
        new Request.CommandLine(parts[0], parts.length > 1 ? parts[1] : "", true), message);
  }

  private static String text(Reply reply) {
    Body body =
        reply instanceof Reply.Answer answer ? answer.body() : ((Reply.Refusal) reply).body();
    return body.plain();
  }

  private static Room direct(String person) {
    return new Room(new RoomId("test", "direct-" + person), true);
  }

  private static PersonId id(String person) {
    return new PersonId("test", person);
  }

  @Override
  public Optional<Membership> membership(RoomId room, PersonId person) {
    return gone.contains(person.value())
        ? Optional.empty()
        : Optional.of(new Membership(Optional.empty()));
  }

  @Override
  public boolean mayModerate(RoomId room, PersonId person) {
    return person.value().equals(MODERATOR);
  }

  @Override
  public String nameOf(RoomId room) {
    return room.value();
  }
}
