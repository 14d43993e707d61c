package org.lateralbot.core.chat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A chat network in memory: it knows who is in which room, keeps what the bot says, and fails when
 * told to. A room is called by the value of its id unless it is given a name.
 */
public final class FakeChatPlatform implements ChatPlatform {

  public static final String NAME = "fake";

  private final Map<RoomId, Map<PersonId, Membership>> members = new HashMap<>();
  private final Map<RoomId, Set<PersonId>> moderators = new HashMap<>();
  private final Map<RoomId, String> names = new HashMap<>();
  private final List<OutgoingMessage> sent = new CopyOnWriteArrayList<>();
  private final Map<MessageId, OutgoingMessage> byId = new LinkedHashMap<>();
  private final Map<MessageId, OutgoingMessage> edits = new HashMap<>();
  private volatile Optional<ChatListener> listener = Optional.empty();
  private final Set<RoomId> expelledFrom = new HashSet<>();
  private volatile Consumer<RoomId> beforeAnswering = room -> {};
  private final Set<RoomId> seen = new HashSet<>();
  private volatile boolean silent;
  private boolean away;
  private boolean standingBy;
  private int editsTried;
  private int failures;

  public static RoomId room(String name) {
    return new RoomId(NAME, name);
  }

  public static PersonId person(String name) {
    return new PersonId(NAME, name);
  }

  /** Puts somebody into a room, since always as far as the network knows. */
  public synchronized void join(RoomId room, PersonId person) {
    put(room, person, Optional.empty());
  }

  public synchronized void join(RoomId room, PersonId person, Instant at) {
    put(room, person, Optional.of(at));
  }

  private void put(RoomId room, PersonId person, Optional<Instant> at) {
    members.computeIfAbsent(room, key -> new HashMap<>()).put(person, new Membership(at));
  }

  public synchronized void leave(RoomId room, PersonId person) {
    members.getOrDefault(room, new HashMap<>()).remove(person);
  }

  public synchronized void makeModerator(RoomId room, PersonId person) {
    moderators.computeIfAbsent(room, key -> new HashSet<>()).add(person);
  }

  public synchronized void rename(RoomId room, String name) {
    names.put(room, name);
  }

  /** From now on nothing is taken and nothing is answered, until {@link #comeBack}. */
  public synchronized void goAway() {
    away = true;
  }

  public synchronized void comeBack() {
    away = false;
  }

  /** Done, by whoever asks about a room, before each answer; it may take its time. */
  public void beforeAnswering(Consumer<RoomId> deed) {
    beforeAnswering = deed;
  }

  /** Whether this process is one that does not speak for the network. */
  public void isSpokenForElsewhere(boolean elsewhere) {
    silent = elsewhere;
  }

  /** From now on the bot may not write in a room, until {@link #letInto}. */
  public synchronized void expelFrom(RoomId room) {
    expelledFrom.add(room);
  }

  public synchronized void letInto(RoomId room) {
    expelledFrom.remove(room);
  }

  /** The bot is let into a room again without being told. */
  public synchronized void letIntoUnheard(RoomId room) {
    seen.add(room);
  }

  /** The next {@code times} messages are not taken. */
  public synchronized void failNext(int times) {
    failures = times;
  }

  /** Everything the network took, in order, doubles included. */
  public List<OutgoingMessage> sent() {
    return List.copyOf(sent);
  }

  /** What was taken since the last call of this. */
  public synchronized List<OutgoingMessage> takeSent() {
    List<OutgoingMessage> taken = List.copyOf(sent);
    sent.clear();
    return taken;
  }

  /** Everything the network ever took, in order. */
  public synchronized List<OutgoingMessage> allSent() {
    return List.copyOf(byId.values());
  }

  /** The id the network gave to the last message with this id of the bot's. */
  public synchronized MessageId idOf(OutgoingMessage message) {
    return byId.entrySet().stream()
        .filter(entry -> entry.getValue().id().equals(message.id()))
        .map(Map.Entry::getKey)
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  /** Lets the bot hear a message. */
  public CompletionStage<Handling> say(Incoming incoming) {
    return listener.orElseThrow().hear(incoming).answered();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public synchronized void start(ChatListener listener) {
    this.listener = Optional.of(listener);
  }

  @Override
  public synchronized List<MessageId> send(OutgoingMessage message) {
    checkReachable();
    if (failures > 0) {
      failures--;
      throw new DeliveryFailedException("told to fail");
    }
    checkInside(message);
    MessageId id = new MessageId(NAME, "sent-" + (byId.size() + 1));
    byId.put(id, message);
    sent.add(message);
    return List.of(id);
  }

  @Override
  public synchronized void edit(List<MessageId> shown, OutgoingMessage message) {
    editsTried++;
    checkReachable();
    checkInside(message);
    edits.put(shown.get(0), message);
  }

  /** How many edits were tried, taken or not. */
  public synchronized int editsTried() {
    return editsTried;
  }

  /** What a message shows since it was edited, if it was. */
  public synchronized Optional<OutgoingMessage> edited(MessageId message) {
    return Optional.ofNullable(edits.get(message));
  }

  @Override
  public boolean speaksTo(Destination to) {
    return to.platform().equals(NAME) && !silent;
  }

  @Override
  public Optional<Membership> membership(RoomId room, PersonId person) {
    return answer(
        room, () -> Optional.ofNullable(members.getOrDefault(room, Map.of()).get(person)));
  }

  @Override
  public boolean mayModerate(RoomId room, PersonId person) {
    return answer(room, () -> moderators.getOrDefault(room, Set.of()).contains(person));
  }

  @Override
  public String nameOf(RoomId room) {
    return answer(room, () -> names.getOrDefault(room, room.value()));
  }

  private <T> T answer(RoomId room, Supplier<T> answer) {
    beforeAnswering.accept(room);
    synchronized (this) {
      checkReachable();
      return answer.get();
    }
  }

  @Override
  public synchronized boolean isConnected() {
    return listener.isPresent() && !away;
  }

  /** Lets another process speak for the account from now on. */
  public synchronized void standBy() {
    standingBy = true;
  }

  @Override
  public synchronized boolean standsBy() {
    return standingBy;
  }

  @Override
  public synchronized boolean isInside(RoomId room) {
    return seen.contains(room);
  }

  @Override
  public synchronized void close() {
    listener = Optional.empty();
  }

  private void checkInside(OutgoingMessage message) {
    if (message.to() instanceof Destination.ToRoom to && expelledFrom.contains(to.room())) {
      throw new UndeliverableException("told to be out of the room");
    }
  }

  private void checkReachable() {
    if (away) {
      throw new DeliveryFailedException("told to be away");
    }
  }
}
