package org.lateralbot.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.chat.ChatRooms;
import org.lateralbot.core.chat.DeliveryFailedException;
import org.lateralbot.core.chat.FakeChatPlatform;
import org.lateralbot.core.chat.Membership;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.item.InMemoryItemStore;

class AskingTransactionsTest {

  private static final RoomId GARDEN = FakeChatPlatform.room("garden");
  private static final RoomId KITCHEN = FakeChatPlatform.room("kitchen");
  private static final PersonId ANN = FakeChatPlatform.person("ann");

  private final FakeChatPlatform network = new FakeChatPlatform();
  private final InMemoryItemStore items = new InMemoryItemStore();
  private final InMemoryTransactions store = new InMemoryTransactions(items);
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final AskingTransactions transactions =
      new AskingTransactions(store, network, name -> waiting::add);
  private final ChatRooms rooms = transactions.rooms();
  private int runs;

  @BeforeEach
  void annIsAModeratorOfTheGarden() {
    network.beforeAnswering(room -> store.checkNobodyWaits());
    network.join(GARDEN, ANN);
    network.makeModerator(GARDEN, ANN);
    network.rename(GARDEN, "Garden Club");
  }

  private <T> Supplier<T> counted(Supplier<T> question) {
    return () -> {
      runs++;
      items.nextNumber(GARDEN);
      return question.get();
    };
  }

  private static <T> T done(CompletionStage<T> stage) {
    assertThat(stage.toCompletableFuture()).isDone();
    return stage.toCompletableFuture().join();
  }

  @Test
  void aWorkIsToldWhatTheNetworkSays() {
    assertThat(transactions.<Optional<Membership>>call(() -> rooms.membership(GARDEN, ANN)))
        .isPresent();
    assertThat(transactions.<Optional<Membership>>call(() -> rooms.membership(KITCHEN, ANN)))
        .isEmpty();
    assertThat(transactions.<Boolean>call(() -> rooms.mayModerate(GARDEN, ANN))).isTrue();
    assertThat(transactions.<Boolean>call(() -> rooms.mayModerate(KITCHEN, ANN)))
        .isFalse();
    assertThat(transactions.<String>call(() -> rooms.nameOf(GARDEN))).isEqualTo("Garden Club");
  }

  @Test
  void aWorkThatWentOnWithAMadeUpAnswerIsUndone() {
    transactions.call(counted(() -> rooms.nameOf(GARDEN)));

    assertThat(runs).isEqualTo(2);
    assertThat(items.nextNumber(GARDEN)).isEqualTo(2);
  }

  @Test
  void whatAWorkLacksIsAskedAtOnceHoweverMuchItIs() {
    List<String> names = transactions.call(
        counted(() -> List.of(rooms.nameOf(GARDEN), rooms.nameOf(KITCHEN), "#" + runs)));

    assertThat(names).containsExactly("Garden Club", "kitchen", "#2");
  }

  @Test
  void whoIsAskedAboutIsAskedEverythingAbout() {
    String told = transactions.call(counted(() -> rooms.membership(GARDEN, ANN).isPresent()
        ? rooms.mayModerate(GARDEN, ANN) + " " + rooms.nameOf(GARDEN)
        : ""));

    assertThat(told).isEqualTo("true Garden Club");
    assertThat(runs).isEqualTo(2);
  }

  @Test
  void aWorkThatAsksWhatWasAskedBeforeItRunsOnce() {
    CompletionStage<String> begun = transactions.begin(
        GARDEN,
        ANN,
        counted(() -> rooms.nameOf(GARDEN)
            + rooms.mayModerate(GARDEN, ANN)
            + rooms.membership(GARDEN, ANN).isPresent()));

    assertThat(done(begun)).isEqualTo("Garden Clubtruetrue");
    assertThat(runs).isEqualTo(1);
  }

  @Test
  void nobodyWaitsForTheNetworkWhenAWorkIsBegun() {
    CompletionStage<String> begun = transactions.begin(counted(() -> rooms.nameOf(GARDEN)));
    assertThat(begun.toCompletableFuture()).isNotDone();
    assertThat(items.nextNumber(GARDEN)).isEqualTo(1);

    waiting.remove().run();

    assertThat(done(begun)).isEqualTo("Garden Club");
    assertThat(items.nextNumber(GARDEN)).isEqualTo(3);
  }

  @Test
  void aWorkInsideAWorkIsToldTheSame() {
    String name =
        transactions.call(counted(() -> transactions.<String>call(() -> rooms.nameOf(GARDEN))));

    assertThat(name).isEqualTo("Garden Club");
    assertThat(done(
            transactions.begin(GARDEN, ANN, () -> transactions.begin(() -> rooms.nameOf(GARDEN)))))
        .satisfies(inner -> assertThat(done(inner)).isEqualTo("Garden Club"));
  }

  @Test
  void outsideOfWorksTheNetworkAnswersAtOnce() {
    assertThat(rooms.nameOf(GARDEN)).isEqualTo("Garden Club");
  }

  @Test
  void whoAsksLearnsThatTheNetworkIsAway() {
    network.goAway();

    assertThatThrownBy(() -> transactions.call(counted(() -> rooms.nameOf(GARDEN))))
        .isInstanceOf(DeliveryFailedException.class);
    assertThat(items.nextNumber(GARDEN)).isEqualTo(1);
    assertThat(done(transactions.begin(GARDEN, ANN, () -> "not asked"))).isEqualTo("not asked");
    CompletionStage<Boolean> asks =
        transactions.begin(GARDEN, ANN, () -> rooms.mayModerate(GARDEN, ANN));
    assertThatThrownBy(() -> done(asks))
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(DeliveryFailedException.class);
  }

  @Test
  void aNetworkThatIsAwayIsAskedOnceForAWork() {
    List<RoomId> asked = new ArrayList<>();
    AskingTransactions away = new AskingTransactions(store, silent(asked), name -> Runnable::run);

    List<String> names = away.call(
        () -> List.of(nameOrNothing(away.rooms(), GARDEN), nameOrNothing(away.rooms(), KITCHEN)));

    assertThat(names).containsExactly("nothing", "nothing");
    assertThat(asked).hasSize(1);
  }

  private static String nameOrNothing(ChatRooms rooms, RoomId room) {
    try {
      return rooms.nameOf(room);
    } catch (DeliveryFailedException away) {
      return "nothing";
    }
  }

  private static ChatRooms silent(List<RoomId> asked) {
    return new ChatRooms() {
      @Override
      public Optional<Membership> membership(RoomId room, PersonId person) {
        return Optional.empty();
      }

      @Override
      public boolean mayModerate(RoomId room, PersonId person) {
        return false;
      }

      @Override
      public String nameOf(RoomId room) {
        asked.add(room);
        throw new DeliveryFailedException("away");
      }
    };
  }

  @Test
  void aFaultOfAWorkReachesItsCaller() {
    assertThatThrownBy(() -> transactions.call(counted(() -> {
          throw new IllegalStateException("broken");
        })))
        .hasMessage("broken");
    assertThat(runs).isEqualTo(1);
  }

  @Test
  void aWorkThatAsksOnAndOnIsGivenUp() {
    assertThatThrownBy(() ->
            transactions.call(counted(() -> rooms.nameOf(FakeChatPlatform.room("room-" + runs)))))
        .isInstanceOf(IllegalStateException.class);
    assertThat(items.nextNumber(GARDEN)).isEqualTo(1);
  }
}
