package org.lateralbot.core.store;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lateralbot.core.chat.ChatRooms;
import org.lateralbot.core.chat.DeliveryFailedException;
import org.lateralbot.core.chat.Membership;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.chat.UndeliverableException;

/**
 * What a network has said for one work. What it has not been asked is answered by something made up, and
 * noted to be asked. A question that failed fails again for whoever asks it here. Used by one thread at a
 * time.
 */
final class Answers implements ChatRooms {

  /** A work asks for names, then for who is in the rooms of that name; more is a work without an end. */
  private static final int MOST_ROUNDS = 10;

  private record Someone(RoomId room, PersonId person) {}

  private record Standing(
      Supplier<Boolean> mayModerate, Supplier<Optional<Membership>> membership) {}

  private final ChatRooms network;
  private final Map<RoomId, Supplier<String>> names = new HashMap<>();
  private final Map<Someone, Standing> standings = new HashMap<>();
  private final Set<RoomId> nameless = new LinkedHashSet<>();
  private final Set<Someone> unknown = new LinkedHashSet<>();

  /** Why networks could not be asked, by their names. */
  private final Map<String, DeliveryFailedException> away = new HashMap<>();

  private int rounds;

  Answers(ChatRooms network) {
    this.network = network;
  }

  /** Asks everything about a person in a room. */
  static Answers about(RoomId room, PersonId person, ChatRooms network) {
    Answers answers = new Answers(network);
    answers.ask(new Someone(room, person));
    return answers;
  }

  /** Whether nothing was made up since the network was asked. */
  boolean suffice() {
    return nameless.isEmpty() && unknown.isEmpty();
  }

  /** The first network that is to be asked, and as a rule the only one; only while this does not suffice. */
  String asked() {
    return Stream.concat(nameless.stream(), unknown.stream().map(Someone::room))
        .map(RoomId::platform)
        .findFirst()
        .orElseThrow();
  }

  /** Asks the network what it has not been asked. */
  void complete() {
    rounds++;
    if (rounds > MOST_ROUNDS) {
      throw new IllegalStateException("a work does not come to an end of what it asks a network");
    }
    nameless.forEach(this::askName);
    unknown.forEach(this::ask);
    nameless.clear();
    unknown.clear();
  }

  private void askName(RoomId room) {
    names.computeIfAbsent(room, asked -> answer(asked, () -> network.nameOf(asked)));
  }

  /**
   * Who asks one thing about somebody soon asks the others, and networks tell them all from the same place.
   * What may need most comes last: if it fails, that must not be taken for the others' failure.
   */
  private void ask(Someone someone) {
    RoomId room = someone.room();
    PersonId person = someone.person();
    askName(room);
    standings.put(
        someone,
        new Standing(
            answer(room, () -> network.mayModerate(room, person)),
            answer(room, () -> network.membership(room, person))));
  }

  /** A network that is away is not asked again, because each time could take long. */
  private <T> Supplier<T> answer(RoomId room, Supplier<T> question) {
    DeliveryFailedException before = away.get(room.platform());
    if (before != null) {
      return failing(before);
    }
    try {
      T answer = question.get();
      return () -> answer;
    } catch (RuntimeException failure) {
      if (failure instanceof DeliveryFailedException cut
          && !(failure instanceof UndeliverableException)) {
        away.put(room.platform(), cut);
      }
      return failing(failure);
    }
  }

  private static <T> Supplier<T> failing(RuntimeException failure) {
    return () -> {
      throw failure;
    };
  }

  @Override
  public Optional<Membership> membership(RoomId room, PersonId person) {
    return standing(room, person).flatMap(known -> known.membership().get());
  }

  @Override
  public boolean mayModerate(RoomId room, PersonId person) {
    return standing(room, person).map(known -> known.mayModerate().get()).orElse(false);
  }

  private Optional<Standing> standing(RoomId room, PersonId person) {
    Someone someone = new Someone(room, person);
    Optional<Standing> known = Optional.ofNullable(standings.get(someone));
    if (known.isEmpty()) {
      unknown.add(someone);
    }
    return known;
  }

  @Override
  public String nameOf(RoomId room) {
    Supplier<String> name = names.get(room);
    if (name == null) {
      nameless.add(room);
      return "";
    }
    return name.get();
  }
}
