package org.lateralbot.core;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.lateralbot.core.chat.ChatRooms;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.Offer;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.command.Access;
import org.lateralbot.core.command.AccessGate;
import org.lateralbot.core.command.Addressing;
import org.lateralbot.core.command.Bot;
import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.CommandCatalogue;
import org.lateralbot.core.command.CommandForm;
import org.lateralbot.core.command.CommandGate;
import org.lateralbot.core.command.CommandRouter;
import org.lateralbot.core.command.HelpCommand;
import org.lateralbot.core.command.Noting;
import org.lateralbot.core.command.PlaceGate;
import org.lateralbot.core.command.QuotaGate;
import org.lateralbot.core.command.Voices;
import org.lateralbot.core.deadline.Announcer;
import org.lateralbot.core.deadline.DeadlineWatcher;
import org.lateralbot.core.deadline.DueWork;
import org.lateralbot.core.deadline.HeardOut;
import org.lateralbot.core.deadline.Housekeeping;
import org.lateralbot.core.deadline.Retention;
import org.lateralbot.core.deadline.RoomRetention;
import org.lateralbot.core.item.Announcements;
import org.lateralbot.core.item.command.CancelCommand;
import org.lateralbot.core.item.command.EditCommand;
import org.lateralbot.core.item.command.ItemFinder;
import org.lateralbot.core.item.command.ItemKind;
import org.lateralbot.core.item.command.ItemSigns;
import org.lateralbot.core.item.command.LiveCards;
import org.lateralbot.core.item.command.RecordCommand;
import org.lateralbot.core.item.command.ShowCommand;
import org.lateralbot.core.person.command.ForgetMeCommand;
import org.lateralbot.core.person.command.MyDataCommand;
import org.lateralbot.core.person.command.PersonalData;
import org.lateralbot.core.pledge.PledgeRetention;
import org.lateralbot.core.pledge.command.PledgeFeature;
import org.lateralbot.core.poll.PollListener;
import org.lateralbot.core.poll.PollRetention;
import org.lateralbot.core.poll.PollService;
import org.lateralbot.core.poll.Receipts;
import org.lateralbot.core.poll.VoterKeys;
import org.lateralbot.core.poll.VoterRecords;
import org.lateralbot.core.poll.command.PollFeature;
import org.lateralbot.core.principles.Lookup;
import org.lateralbot.core.principles.command.PrincipleCommands;
import org.lateralbot.core.room.RoomBook;
import org.lateralbot.core.room.command.AboutCommand;
import org.lateralbot.core.room.command.RoomCommand;
import org.lateralbot.core.store.AskingTransactions;
import org.lateralbot.core.store.CountingTransactions;

/**
 * The bot, put together: everything it can do is listed here.
 *
 * @param bot hears messages
 * @param watcher does what falls due; to be called at start and then regularly
 * @param commands everything people can tell the bot
 * @param completions what may be offered while a command is typed
 */
public record Lateral(
    Bot bot, DeadlineWatcher watcher, CommandCatalogue commands, Completions completions) {

  /** Puts the bot together from what it needs and what its operator chose. */
  public static Lateral of(Ports ports, Choices choices) {
    return new Wiring(ports, choices).lateral();
  }

  private static final class Wiring {

    private final Ports ports;
    private final Choices choices;
    private final Stores stores;
    private final CountingTransactions counted;
    private final AskingTransactions transactions;
    private final ChatRooms chatRooms;
    private final RoomBook rooms;
    private final Voices voices;
    private final Announcements announcements;
    private final PollFeature polls;
    private final PledgeFeature pledges;
    private final ItemFinder finder;
    private final LiveCards cards;

    Wiring(Ports ports, Choices choices) {
      this.ports = ports;
      this.choices = choices;
      this.stores = ports.stores();
      this.counted = new CountingTransactions(stores.transactions(), ports.ballotCounter());
      this.transactions = new AskingTransactions(
          counted, ports.platform(), ports.threads().andThen(Threads::handling));
      this.chatRooms = transactions.rooms();
      this.rooms = new RoomBook(stores.rooms(), choices.roomDefaults());
      CommandForm prefixed = CommandForm.prefixed(choices.prefix());
      this.voices = new Voices(rooms, platform -> choices.forms().getOrDefault(platform, prefixed));
      this.announcements = new Announcements(stores.outbox(), rooms);
      this.cards = new LiveCards(
          this::kinds,
          stores.items(),
          ports.platform(),
          transactions,
          ports.threads().andThen(Threads::later),
          ports.clock());
      this.polls = polls();
      this.pledges = new PledgeFeature(
          stores.pledges(),
          stores.items(),
          announcements,
          voices,
          chatRooms,
          this::principle,
          cards::changed);
      this.finder =
          new ItemFinder(stores.items(), chatRooms, List.of(polls.signpost(), pledges.signpost()));
    }

    private List<ItemKind> kinds() {
      return List.of(polls.kind(), pledges.kind());
    }

    private PollFeature polls() {
      VoterKeys keys = ports.voterKeys();
      PollListener listener = listener();
      PollService service = new PollService(
          stores.polls(), stores.items(), keys, new Receipts(new SecureRandom()), listener);
      return new PollFeature(
          service,
          new VoterRecords(stores.polls(), keys, listener),
          announcements,
          voices,
          chatRooms,
          this::principle);
    }

    private PollListener listener() {
      return new PollListener() {
        @Override
        public void changed(ItemId poll) {
          cards.changed(poll);
        }

        @Override
        public void counted(ItemId poll) {
          counted.count();
          changed(poll);
        }
      };
    }

    Lateral lateral() {
      AtomicReference<CommandCatalogue> catalogue = new AtomicReference<>();
      CommandCatalogue commands = new CommandCatalogue(commands(new HelpCommand(catalogue::get)));
      catalogue.set(commands);
      Announcer announcer = new Announcer(
          ports.platform(),
          stores.outbox(),
          transactions,
          this::noteCard,
          ports.threads().andThen(Threads::sending),
          ports.clock());
      ItemSigns signs = new ItemSigns(stores.items(), kinds());
      Bot bot = new Bot(
          new Addressing(
              choices.prefix(), choices.botName(), word -> commands.find(word).isPresent()),
          new CommandRouter(commands, gates(), chatRooms, voices),
          signs,
          new Noting(signs, stores.rooms(), transactions, ports.threads().andThen(Threads::later)),
          voices,
          transactions,
          stores.inbox(),
          stores.outbox(),
          announcer,
          announcements::made,
          ports.threads().andThen(Threads::handling),
          ports.clock());
      DeadlineWatcher watcher =
          new DeadlineWatcher(dueWorks(), transactions, announcer, ports.clock());
      return new Lateral(bot, watcher, commands, completions(commands));
    }

    private Completions completions(CommandCatalogue commands) {
      Map<String, ItemKind> kindByCommand = new HashMap<>();
      polls.commands(finder).forEach(each -> kindByCommand.put(each.spec().name(), polls.kind()));
      pledges
          .commands(finder)
          .forEach(each -> kindByCommand.put(each.spec().name(), pledges.kind()));
      return new Completions(
          List.of(polls.kind(), pledges.kind()),
          kindByCommand,
          ports.catalogue(),
          commands::specs,
          voices,
          ports.threads().andThen(Threads::handling),
          ports.clock());
    }

    private List<DueWork> dueWorks() {
      HeardOut heardOut = new HeardOut(ports.platform()::hears, ports.clock().instant());
      List<DueWork> works = new ArrayList<>(polls.dueWorks(heardOut));
      works.addAll(pledges.dueWorks(choices.askWhetherKept(), heardOut));
      works.add(cards);
      Retention retention = choices.retention();
      works.add(new PollRetention(stores.polls(), stores.items(), retention));
      works.add(new PledgeRetention(stores.pledges(), stores.items(), retention));
      works.add(new Housekeeping(stores.inbox(), stores.outbox(), retention.handled()));
      works.add(new RoomRetention(stores.rooms(), ports.platform(), retention.handled()));
      return works;
    }

    /** In the order of help. */
    private List<Command> commands(HelpCommand help) {
      List<ItemKind> kinds = kinds();
      List<PersonalData> personal = List.of(polls.personalData(), pledges.personalData());
      List<Command> all = new ArrayList<>();
      all.addAll(PrincipleCommands.all(ports.finder(), ports.catalogue(), kinds, ports.clock()));
      all.addAll(polls.commands(finder));
      all.addAll(pledges.commands(finder));
      all.add(new ShowCommand(finder, kinds));
      all.add(new EditCommand(finder, kinds, polls.editFlags()));
      all.add(new CancelCommand(finder, kinds));
      all.add(new RecordCommand(finder, kinds));
      all.add(new RoomCommand(rooms, choices.languages()));
      all.add(new MyDataCommand(personal, choices.retention().handled()));
      all.add(new ForgetMeCommand(personal));
      all.add(new AboutCommand(choices.about(), chatRooms));
      all.add(help);
      return all;
    }

    private List<CommandGate> gates() {
      List<CommandGate> gates = new ArrayList<>(List.of(new PlaceGate(), new AccessGate()));
      choices
          .questions()
          .map(quota -> new QuotaGate(spec -> spec.name().equals("ask"), quota, ports.clock()))
          .ifPresent(gates::add);
      choices
          .openings()
          .map(
              quota -> new QuotaGate(spec -> spec.access() == Access.OPENERS, quota, ports.clock()))
          .ifPresent(gates::add);
      return gates;
    }

    private Optional<String> principle(String typed, Locale language) {
      Lookup lookup = ports.catalogue().lookUp(typed, language);
      return lookup instanceof Lookup.Found found
          ? Optional.of(found.principle().id())
          : Optional.empty();
    }

    /** A reply to a card, or in the thread in which it was posted, means the card's poll or pledge. */
    private void noteCard(OutgoingMessage message, List<MessageId> ids) {
      message.about().ifPresent(item -> {
        ids.forEach(id -> stores.items().note(id, item));
        message
            .thread()
            .filter(thread -> isOpening(message) || stores.items().about(thread).isEmpty())
            .ifPresent(thread -> stores.items().note(thread, item));
        if (isOpening(message)) {
          noteOpeningCard(item, message, ids);
        }
      });
    }

    /** While a card could not be delivered, what it shows may have changed, and nobody could note that. */
    private void noteOpeningCard(ItemId item, OutgoingMessage message, List<MessageId> ids) {
      stores.items().noteCard(item, ids);
      if (stores.outbox().failures(message.id()) > 0) {
        stores.items().cardIsStale(item);
      }
    }

    private static boolean isOpening(OutgoingMessage message) {
      return message
          .content()
          .offer()
          .filter(offer -> (offer instanceof Offer.Ballots ballots && ballots.opening())
              || (offer instanceof Offer.Signatures signatures && signatures.opening()))
          .isPresent();
    }
  }
}
