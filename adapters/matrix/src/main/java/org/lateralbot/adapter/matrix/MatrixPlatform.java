package org.lateralbot.adapter.matrix;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.lateralbot.core.chat.ChatListener;
import org.lateralbot.core.chat.ChatPlatform;
import org.lateralbot.core.chat.DeliveryFailedException;
import org.lateralbot.core.chat.Membership;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.chat.UndeliverableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Matrix, with encrypted rooms. The homeserver may be away at any time: what was not kept by then is
 * heard afterwards, and what could not be said waits in the core's outbox.
 */
public final class MatrixPlatform implements ChatPlatform {

  private static final Logger LOG = LoggerFactory.getLogger(MatrixPlatform.class);
  private static final Duration TO_CONNECT = Duration.ofSeconds(20);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final MatrixSettings settings;
  private final InstantSource clock;
  private final Allowance allowance;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile CompletableFuture<Connection> connection = new CompletableFuture<>();

  /** What there is once the session is open. */
  private record Connection(
      MatrixPort port,
      Rooms rooms,
      Upgrades upgrades,
      DirectRooms directRooms,
      Mentions mentions,
      Unfinished unfinished,
      Speaker speaker) {}

  /** Prepares everything; nothing is connected yet. */
  public MatrixPlatform(MatrixSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.allowance = new Allowance(clock);
  }

  @Override
  public String name() {
    return MatrixIds.NETWORK;
  }

  @Override
  public String account() {
    return name() + " " + settings.account();
  }

  @Override
  public void start(ChatListener listener) {
    Duration pause = FIRST_PAUSE;
    while (!isClosed()) {
      try {
        begin(listener);
        return;
      } catch (HomeserverException away) {
        LOG.warn("Matrix: {}; next try in {} s", away.getMessage(), pause.toSeconds());
        waitFor(pause);
        pause = pause.plus(pause).compareTo(LONGEST_PAUSE) < 0 ? pause.plus(pause) : LONGEST_PAUSE;
      }
    }
  }

  /** What comes in is answered through the connection while it is still being made. */
  private void begin(ChatListener listener) {
    Connection made = connect();
    if (!connection.complete(made)) {
      made.port().close();
      return;
    }
    try {
      listen(made, listener);
    } catch (RuntimeException failure) {
      connection = new CompletableFuture<>();
      made.port().close();
      throw failure;
    }
  }

  private Connection connect() {
    boolean kept = new SessionFolder(settings.account().folder()).holdsSession();
    MatrixPort port = TrixnityPort.open(settings.account());
    try {
      if (!kept) {
        tellIfLost(port);
      }
      Rooms rooms = new Rooms(port);
      Upgrades upgrades = new Upgrades(rooms, port.userId());
      DirectRooms directRooms = new DirectRooms(port, rooms);
      directRooms.load();
      Mentions mentions = new Mentions(port.userId(), names(port));
      Unfinished unfinished = new Unfinished();
      Speaker speaker = new Speaker(port, rooms, upgrades, directRooms, unfinished);
      return new Connection(port, rooms, upgrades, directRooms, mentions, unfinished, speaker);
    } catch (RuntimeException failure) {
      port.close();
      throw failure;
    }
  }

  /** An account that is in rooms had a session before. */
  private void tellIfLost(MatrixPort port) {
    int rooms = Rooms.joined(port).size();
    if (rooms > 0) {
      LOG.warn(
          "{} holds no session, though the account is in {} rooms: the bot has logged in as a new"
              + " device. It cannot read what was encrypted for the old one, and clients may warn that"
              + " its identity has changed. If there is a copy of the folder, stop the bot, put the"
              + " copy in place and start again. If not, nothing needs to be done: polls and pledges"
              + " are in the store, and what people write from now on is read.",
          settings.account().folder(),
          rooms);
    }
  }

  private Set<String> names(MatrixPort port) {
    String localPart = RoomState.localPart(port.userId());
    String shown = port.get("profile/" + Rooms.encoded(port.userId()))
        .map(Json::read)
        .map(profile -> profile.path("displayname").asText())
        .filter(name -> !name.isBlank())
        .orElse(localPart);
    return Set.copyOf(List.of(settings.botName(), localPart, shown));
  }

  private void listen(Connection made, ChatListener listener) {
    MatrixPort port = made.port();
    String homeserver = port.userId().substring(port.userId().indexOf(':') + 1);
    Invitations invitations = new Invitations(
        port,
        made.upgrades(),
        settings.inviters().isEmpty() ? Set.of(homeserver) : settings.inviters(),
        settings.mostRooms());
    EventReader reader = new EventReader(
        port.userId(), made.rooms(), made.upgrades(), made.directRooms(), made.mentions());
    WaitingEvents waiting =
        new WaitingEvents(new SessionFolder(settings.account().folder()).unread(), clock);
    port.start(new SyncReader(
        port,
        made.rooms(),
        made.upgrades(),
        invitations,
        reader,
        waiting,
        made.unfinished(),
        listener,
        clock));
  }

  @Override
  public List<MessageId> send(OutgoingMessage message) {
    return asking(connected -> {
      allowance.spend();
      return connected.speaker().say(message);
    });
  }

  @Override
  public void edit(List<MessageId> sent, OutgoingMessage message) {
    if (Speaker.endsPoll(message)) {
      allowance.spend();
    } else {
      waitForAllowance();
    }
    asking(connected -> {
      connected.speaker().change(sent, message);
      return true;
    });
  }

  /** What only moves a tally gives way to answers. */
  private void waitForAllowance() {
    for (Duration wait = allowance.spendOrWait(); !wait.isZero(); wait = allowance.spendOrWait()) {
      waitFor(wait);
      if (isClosed()) {
        throw new DeliveryFailedException("Matrix is closed");
      }
    }
  }

  @Override
  public Optional<Membership> membership(RoomId room, PersonId person) {
    return asking(connected -> {
      String latest = connected.upgrades().latest(room.value());
      return connected
          .rooms()
          .ask(latest, state -> state.member(person.value()))
          .filter(member -> member.membership().equals("join"))
          .map(member -> new Membership(connected.rooms().joinedAt(latest, member.event())));
    });
  }

  @Override
  public boolean mayModerate(RoomId room, PersonId person) {
    return asking(connected -> connected
        .rooms()
        .ask(
            connected.upgrades().latest(room.value()), state -> state.mayModerate(person.value())));
  }

  @Override
  public String nameOf(RoomId room) {
    return asking(connected -> connected
        .rooms()
        .ask(connected.upgrades().latest(room.value()), RoomState::name)
        .orElse(room.value()));
  }

  /** What is asked before the bot is connected waits a little. */
  private <T> T asking(Function<Connection, T> question) {
    if (isClosed()) {
      throw new DeliveryFailedException("Matrix is closed");
    }
    try {
      return question.apply(connection.get(TO_CONNECT.toSeconds(), TimeUnit.SECONDS));
    } catch (HomeserverException failure) {
      String reason = String.valueOf(failure.getMessage());
      throw failure.isForGood()
          ? new UndeliverableException(reason, failure)
          : new DeliveryFailedException(reason, failure);
    } catch (ExecutionException | TimeoutException | CancellationException notConnected) {
      throw new DeliveryFailedException("Matrix is not connected", notConnected);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new DeliveryFailedException("interrupted", stopped);
    }
  }

  /** A sync is answered within half a minute, also when nothing has happened. */
  @Override
  public boolean isConnected() {
    CompletableFuture<Connection> made = connection;
    return !isClosed()
        && made.isDone()
        && !made.isCancelled()
        && made.join().port().isSyncing();
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  /** Waits, but not beyond the end. */
  private void waitFor(Duration pause) {
    try {
      if (closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.debug("closed while waiting");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new DeliveryFailedException("interrupted", stopped);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    CompletableFuture<Connection> made = connection;
    made.cancel(false);
    if (made.isDone() && !made.isCancelled()) {
      made.join().port().close();
    }
  }
}
