package org.lateralbot.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lateralbot.core.poll.PollFixture.COMMONS;
import static org.lateralbot.core.poll.PollFixture.END;
import static org.lateralbot.core.poll.PollFixture.START;
import static org.lateralbot.core.poll.PollFixture.ballot;
import static org.lateralbot.core.poll.PollFixture.id;
import static org.lateralbot.core.poll.PollFixture.person;
import static org.lateralbot.core.poll.PollFixture.pick;
import static org.lateralbot.core.poll.PollFixture.poll;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.chat.Span;
import org.lateralbot.core.pledge.Kept;
import org.lateralbot.core.pledge.Pledge;
import org.lateralbot.core.pledge.Signature;
import org.lateralbot.core.pledge.Signer;
import org.lateralbot.core.pledge.Terms;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollStore;
import org.lateralbot.core.room.OpenAccess;
import org.lateralbot.core.room.RoomSettings;

class StoreMoveTest {

  private static final MessageId MESSAGE = new MessageId("terminal", "handled");
  private static final RoomSettings SETTINGS = new RoomSettings(
      OpenAccess.MODERATORS, ZoneOffset.UTC, Locale.FRENCH, true, Optional.empty());
  private static final int MANY = 2_345;

  @RegisterExtension
  final TemporaryStore sqlite = new TemporaryStore(TestDatabase.SQLITE);

  @RegisterExtension
  final TemporaryStore postgres = new TemporaryStore(TestDatabase.POSTGRES);

  @Test
  void everythingIsTheSameInTheOtherStore() {
    fill(sqlite.store());
    StoreMove.move(sqlite.store(), postgres.store());

    PollStore before = sqlite.store().polls();
    PollStore after = postgres.store().polls();
    assertThat(after.find(id(1))).isEqualTo(before.find(id(1))).isPresent();
    assertThat(after.ballots(id(1))).isEqualTo(before.ballots(id(1))).hasSize(MANY);
    assertThat(after.remindersOf(person("ben"))).hasSize(1);
    assertThat(postgres.store().pledges().find(id(2)))
        .isEqualTo(sqlite.store().pledges().find(id(2)))
        .isPresent();
    assertThat(postgres.store().rooms().find(COMMONS))
        .isEqualTo(sqlite.store().rooms().find(COMMONS))
        .isPresent();
    assertThat(postgres.store().items().about(MESSAGE)).contains(id(1));
    assertThat(postgres.store().inbox().accept(MESSAGE, START)).isFalse();
    assertThat(postgres.store().outbox().due(END, any -> true, 10))
        .isEqualTo(sqlite.store().outbox().due(END, any -> true, 10))
        .hasSize(1);
  }

  @Test
  void theOtherStoreGoesOnFromThere() {
    fill(sqlite.store());
    StoreMove.move(sqlite.store(), postgres.store());

    SqlStore store = postgres.store();
    assertThat(store.items().nextNumber(COMMONS)).isEqualTo(3);
    store.polls().save(poll(3));
    store.outbox().add(announcement("new"), START);
    assertThat(store.outbox().due(END, any -> true, 10))
        .extracting(OutgoingMessage::id)
        .containsExactly("kept", "new");
  }

  @Test
  void aStoreThatKeepsSomethingIsLeftAlone() {
    fill(sqlite.store());
    postgres.store().items().nextNumber(COMMONS);
    assertThatThrownBy(() -> StoreMove.move(sqlite.store(), postgres.store()))
        .isInstanceOf(MoveRefusedException.class)
        .hasMessageContaining("item_counter");
    assertThat(postgres.store().polls().find(id(1))).isEmpty();
  }

  @Test
  void whatWouldNotBeTheSameIsNotMovedAtAll() {
    fill(sqlite.store());
    jdbi().useHandle(handle -> handle.execute("""
        CREATE FUNCTION spoil() RETURNS trigger AS $$
        BEGIN NEW.choice := 'picks 1'; RETURN NEW; END $$ LANGUAGE plpgsql;
        CREATE TRIGGER spoil BEFORE INSERT ON ballot FOR EACH ROW EXECUTE FUNCTION spoil()"""));
    assertThatThrownBy(() -> StoreMove.move(sqlite.store(), postgres.store()))
        .isInstanceOf(MoveRefusedException.class)
        .hasMessageContaining("#1 of the room commons");
    assertThat(postgres.store().polls().find(id(1))).isEmpty();
    assertThat(postgres.store().inbox().accept(MESSAGE, START)).isTrue();
  }

  @Test
  void rowsThatDoNotArriveAreMissed() {
    fill(sqlite.store());
    jdbi()
        .useHandle(
            handle -> handle.execute("CREATE RULE spoil AS ON INSERT TO inbox DO INSTEAD NOTHING"));
    assertThatThrownBy(() -> StoreMove.move(sqlite.store(), postgres.store()))
        .isInstanceOf(MoveRefusedException.class)
        .hasMessageContaining("inbox");
    assertThat(postgres.store().polls().find(id(1))).isEmpty();
  }

  private Jdbi jdbi() {
    return TestDatabase.POSTGRES.jdbi(postgres.folder());
  }

  private static void fill(SqlStore store) {
    store.transactions().run(() -> {
      store.inbox().accept(MESSAGE, START);
      store.outbox().add(announcement("kept"), START);
      store.items().nextNumber(COMMONS);
      store.items().note(MESSAGE, id(1));
      store.rooms().save(COMMONS, SETTINGS);
      Poll poll = poll(1);
      store.polls().save(poll);
      for (int voter = 0; voter < MANY; voter++) {
        store.polls().put(poll.id(), ballot("voter " + voter, pick(1 + voter % 3), "r" + voter));
      }
      store.polls().remind(new PollStore.Reminder(poll.id(), person("ben")));
      fillPledge(store);
    });
  }

  private static void fillPledge(SqlStore store) {
    Terms terms = new Terms("I will water the garden – 🌱", 5, END, Optional.empty());
    store
        .pledges()
        .add(new Pledge(
            new ItemId(COMMONS, store.items().nextNumber(COMMONS)),
            terms,
            Optional.of(signer("ann")),
            START,
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(signature("ann", Optional.empty()), signature("ben", Optional.of(4)))));
  }

  private static Signature signature(String name, Optional<Integer> number) {
    return new Signature(
        Optional.of(signer(name)), number, true, START, false, false, Kept.UNASKED);
  }

  private static Signer signer(String name) {
    return new Signer(person(name), name);
  }

  private static OutgoingMessage announcement(String id) {
    Body body = Body.of(Line.of(new Span.Plain("What came of it: ☂")));
    return OutgoingMessage.of(id, new Destination.ToRoom(COMMONS), body).about(Optional.of(id(1)));
  }
}
