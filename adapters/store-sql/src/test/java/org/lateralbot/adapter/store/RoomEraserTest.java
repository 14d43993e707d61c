package org.lateralbot.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.chat.Person;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.item.Mark;
import org.lateralbot.core.pledge.PledgeService;
import org.lateralbot.core.pledge.Terms;
import org.lateralbot.core.poll.Cast;
import org.lateralbot.core.poll.PollFixture;
import org.lateralbot.core.poll.PollStore;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class RoomEraserTest {

  private static final Person ANN = new Person(PollFixture.person("ann"), "ann", false);

  @RegisterExtension
  final TemporaryStore temporary;

  RoomEraserTest(TestDatabase database) {
    temporary = new TemporaryStore(database);
  }

  private void fill(SqlStore store, RoomId room) {
    ItemId poll = new ItemId(room, store.items().nextNumber(room));
    store.polls().save(PollFixture.poll(poll, PollFixture.secret()));
    store.polls().put(poll, PollFixture.ballot("key of ann", PollFixture.pick(1), "one two three"));
    store
        .polls()
        .keep(
            poll,
            "key of ann",
            new Cast(
                new MessageId("terminal", "$cast in " + room.value()),
                Cast.Way.UNREADABLE,
                Optional.empty(),
                Optional.empty(),
                false,
                PollFixture.START));
    store.polls().remind(new PollStore.Reminder(poll, ANN.id()));
    MessageId card = new MessageId("terminal", "$card in " + room.value());
    store.items().note(card, poll);
    store.items().noteCard(poll, List.of(card));
    store.items().noteMark(card, new Mark(poll, ANN.id()));
    PledgeService pledges =
        new PledgeService(store.pledges(), store.items(), (pledge, at) -> {}, item -> {});
    pledges.openPledge(
        room,
        ANN,
        new Terms("I will come", 3, PollFixture.END, Optional.empty()),
        PollFixture.START);
    store
        .outbox()
        .add(
            OutgoingMessage.of(room.value(), new Destination.ToRoom(room), Body.of(Line.of())),
            PollFixture.END);
  }

  @Test
  void nothingIsLeftOfARoomAndEverythingOfTheOthers() {
    SqlStore store = temporary.store();
    RoomId gone = PollFixture.COMMONS;
    RoomId stays = PollFixture.GARDEN;
    Instant left = PollFixture.START;
    store.transactions().run(() -> {
      fill(store, gone);
      fill(store, stays);
      store.rooms().left(gone, left);
      store.rooms().forgetLeftBefore(left.plusSeconds(1));
    });

    MessageId goneCard = new MessageId("terminal", "$card in " + gone.value());
    assertThat(store.polls().find(new ItemId(gone, 1))).isEmpty();
    assertThat(store.polls().ballots(new ItemId(gone, 1))).isEmpty();
    assertThat(store.polls().unreadable(new ItemId(gone, 1))).isZero();
    assertThat(store.pledges().find(new ItemId(gone, 2))).isEmpty();
    assertThat(store.items().about(goneCard)).isEmpty();
    assertThat(store.items().mark(goneCard)).isEmpty();
    assertThat(store.items().card(new ItemId(gone, 1))).isEmpty();
    assertThat(store.outbox().waiting(gone.value())).isEmpty();
    assertThat(store.outbox().waiting(stays.value())).isPresent();
    assertThat(store.polls().remindersOf(ANN.id())).hasSize(1);
    assertThat(store.pledges().signedBy(ANN.id())).containsExactly(new ItemId(stays, 2));
    assertThat(store.polls().ballots(new ItemId(stays, 1))).hasSize(1);
    assertThat(store.items().numbered("terminal", 2)).containsExactly(new ItemId(stays, 2));
  }
}
