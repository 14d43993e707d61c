package org.lateralbot.core.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;

/** What holds for every {@link ItemStore}. */
@SuppressWarnings("NullAway.Init")
public abstract class ItemStoreContract {

  private static final RoomId COMMONS = new RoomId("test", "commons");
  private static final RoomId GARDEN = new RoomId("test", "garden 😀\u202e");
  private static final RoomId ELSEWHERE = new RoomId("other", "commons");
  private static final MessageId CARD = new MessageId("test", "$card");

  private ItemStore items;

  protected abstract ItemStore emptyStore();

  @BeforeEach
  void open() {
    items = emptyStore();
  }

  @Test
  void eachRoomCountsForItselfFromOne() {
    assertThat(items.nextNumber(COMMONS)).isEqualTo(1);
    assertThat(items.nextNumber(COMMONS)).isEqualTo(2);
    assertThat(items.nextNumber(GARDEN)).isEqualTo(1);
    assertThat(items.nextNumber(ELSEWHERE)).isEqualTo(1);
    assertThat(items.nextNumber(COMMONS)).isEqualTo(3);
  }

  @Test
  void aNumberIsFoundInEveryRoomOfAPlatformThatHasGivenIt() {
    items.nextNumber(COMMONS);
    items.nextNumber(COMMONS);
    items.nextNumber(GARDEN);
    items.nextNumber(ELSEWHERE);
    assertThat(items.numbered("test", 1))
        .containsExactlyInAnyOrder(new ItemId(COMMONS, 1), new ItemId(GARDEN, 1));
    assertThat(items.numbered("test", 2)).containsExactly(new ItemId(COMMONS, 2));
    assertThat(items.numbered("test", 3)).isEmpty();
    assertThat(items.numbered("test", 0)).isEmpty();
    assertThat(items.numbered("test", -1)).isEmpty();
  }

  @Test
  void aMessageIsAboutWhatWasNoted() {
    items.note(CARD, new ItemId(GARDEN, 2));
    assertThat(items.about(CARD)).contains(new ItemId(GARDEN, 2));
    assertThat(items.about(new MessageId("other", "$card"))).isEmpty();
  }

  @Test
  void whatAnEventDidIsKnownUntilItIsDropped() {
    MessageId other = new MessageId("test", "$other");
    Mark ann = new Mark(new ItemId(GARDEN, 2), new PersonId("test", "ann"));
    Mark bo = new Mark(new ItemId(GARDEN, 2), new PersonId("test", "bo"));
    items.noteMark(CARD, ann);
    items.noteMark(CARD, bo);
    items.noteMark(other, bo);
    assertThat(items.mark(CARD)).contains(ann);
    items.forgetMarks(new PersonId("test", "bo"));
    assertThat(items.mark(other)).isEmpty();
    items.dropMarks(new ItemId(GARDEN, 3));
    assertThat(items.mark(CARD)).contains(ann);
    items.dropMarks(new ItemId(GARDEN, 2));
    assertThat(items.mark(CARD)).isEmpty();
  }

  @Test
  void whatOnePersonDidForAnItemIsDroppedByItself() {
    PersonId ann = new PersonId("test", "ann");
    items.noteMark(CARD, new Mark(new ItemId(GARDEN, 2), ann));
    items.dropMarks(new ItemId(GARDEN, 3), ann);
    items.dropMarks(new ItemId(GARDEN, 2), new PersonId("test", "bo"));
    assertThat(items.mark(CARD)).isPresent();
    items.dropMarks(new ItemId(GARDEN, 2), ann);
    assertThat(items.mark(CARD)).isEmpty();
  }

  @Test
  void whatIsForgottenIsAboutNothingAndItsNumberStaysTaken() {
    int number = items.nextNumber(GARDEN);
    ItemId item = new ItemId(GARDEN, number);
    ItemId other = new ItemId(ELSEWHERE, number);
    MessageId elsewhere = new MessageId("test", "elsewhere");
    items.note(CARD, item);
    items.noteCard(item, List.of(CARD));
    items.noteMark(CARD, new Mark(item, new PersonId("test", "ann")));
    items.note(elsewhere, other);
    items.forget(item);
    assertThat(items.about(CARD)).isEmpty();
    assertThat(items.card(item)).isEmpty();
    assertThat(items.mark(CARD)).isEmpty();
    assertThat(items.about(elsewhere)).contains(other);
    assertThat(items.nextNumber(GARDEN)).isEqualTo(number + 1);
  }

  @Test
  void everyRoomThatGaveANumberIsListed() {
    assertThat(items.rooms()).isEmpty();
    items.nextNumber(GARDEN);
    items.nextNumber(GARDEN);
    items.nextNumber(ELSEWHERE);
    assertThat(items.rooms()).containsExactlyInAnyOrder(GARDEN, ELSEWHERE);
  }

  @Test
  void theCardOfAnItemComesBackInOrder() {
    ItemId item = new ItemId(GARDEN, 2);
    assertThat(items.card(item)).isEmpty();
    List<MessageId> card = List.of(CARD, new MessageId("test", "$part \" 😀"));
    items.noteCard(item, card);
    assertThat(items.card(item)).isEqualTo(card);
    assertThat(items.card(new ItemId(ELSEWHERE, 2))).isEmpty();
    items.noteCard(item, List.of(CARD));
    assertThat(items.card(item)).containsExactly(CARD);
  }

  @Test
  void aStaleCardIsListedUntilItIsSettled() {
    ItemId item = new ItemId(GARDEN, 2);
    items.cardIsStale(item);
    assertThat(staleCards()).isEmpty();
    items.noteCard(item, List.of(CARD));
    assertThat(staleCards()).isEmpty();
    items.cardIsStale(item);
    assertThat(staleCards()).containsExactly(item);
    items.cardIsSettled(item);
    assertThat(staleCards()).isEmpty();
  }

  private List<ItemId> staleCards() {
    return items.staleCards(any -> true);
  }

  @Test
  void failuresWithACardAreCountedUntilItIsSettled() {
    ItemId item = new ItemId(GARDEN, 2);
    assertThat(items.cardFailed(item)).isZero();
    items.noteCard(item, List.of(CARD));
    assertThat(items.cardFailed(item)).isEqualTo(1);
    assertThat(staleCards()).containsExactly(item);
    items.cardIsStale(item);
    assertThat(items.cardFailed(item)).isEqualTo(2);
    items.cardIsSettled(item);
    assertThat(items.cardFailed(item)).isEqualTo(1);
  }

  @Test
  void staleCardsThatNobodyWantsHideNoneThatSomebodyWants() {
    for (int number = 1; number <= 101; number++) {
      ItemId item = new ItemId(number == 101 ? GARDEN : ELSEWHERE, number);
      items.noteCard(item, List.of(CARD));
      items.cardIsStale(item);
    }
    assertThat(items.staleCards(item -> item.room().equals(GARDEN)))
        .containsExactly(new ItemId(GARDEN, 101));
  }

  @Test
  void notingTheSameAgainChangesNothing() {
    items.note(CARD, new ItemId(GARDEN, 2));
    items.note(CARD, new ItemId(GARDEN, 2));
    assertThat(items.about(CARD)).contains(new ItemId(GARDEN, 2));
  }
}
