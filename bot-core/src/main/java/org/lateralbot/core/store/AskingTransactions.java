package org.lateralbot.core.store;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lateralbot.core.chat.ChatRooms;
import org.lateralbot.core.chat.Membership;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;

/**
 * Keeps a network that is slow to answer from holding up every work that waits its turn: no work waits
 * for one. A work that asks what has not been asked before it goes on with a made-up answer and is undone;
 * then the network is asked outside, and the work runs again on what the network said.
 */
public final class AskingTransactions implements Transactions {

  /** What the work that this thread runs now is told; nothing outside of works. */
  private static final ThreadLocal<@Nullable Answers> TOLD = new ThreadLocal<>();

  private final Transactions transactions;
  private final ChatRooms network;
  private final Function<String, Executor> asking;
  private final ChatRooms rooms = new Rooms();

  /** @param asking where each network is asked for what a work lacked that nobody waits for */
  public AskingTransactions(
      Transactions transactions, ChatRooms network, Function<String, Executor> asking) {
    this.transactions = transactions;
    this.network = network;
    this.asking = asking;
  }

  /** The network's rooms, which may be asked anywhere: outside of works the network answers at once. */
  public ChatRooms rooms() {
    return rooms;
  }

  @Override
  public <T> T call(Supplier<T> work) {
    if (isInsideWork()) {
      return transactions.call(work);
    }
    Answers answers = new Answers(network);
    while (true) {
      try {
        return transactions.call(() -> informed(work, answers));
      } catch (RuntimeException failure) {
        if (answers.suffice()) {
          throw failure;
        }
        answers.complete();
      }
    }
  }

  /** A work that lacked an answer runs again after those that were begun before it was undone. */
  @Override
  public <T> CompletionStage<T> begin(Supplier<T> work) {
    return isInsideWork() ? transactions.begin(work) : begin(work, new Answers(network));
  }

  /**
   * The same for a work that may ask about one person in one room. That is asked first and waited for, so
   * the work runs once and in its turn.
   */
  public <T> CompletionStage<T> begin(RoomId room, PersonId person, Supplier<T> work) {
    return begin(work, Answers.about(room, person, network));
  }

  private <T> CompletionStage<T> begin(Supplier<T> work, Answers answers) {
    return transactions
        .begin(() -> informed(work, answers))
        .exceptionallyCompose(failure ->
            answers.suffice() ? CompletableFuture.failedFuture(failure) : again(work, answers));
  }

  /** Never on the thread that has undone the work, which has others to tell. */
  private <T> CompletionStage<T> again(Supplier<T> work, Answers answers) {
    return CompletableFuture.supplyAsync(
            () -> {
              answers.complete();
              return begin(work, answers);
            },
            asking.apply(answers.asked()))
        .thenCompose(begun -> begun);
  }

  private boolean isInsideWork() {
    return TOLD.get() != null;
  }

  private <T> T informed(Supplier<T> work, Answers answers) {
    TOLD.set(answers);
    try {
      T result = work.get();
      if (!answers.suffice()) {
        throw new MadeUpException();
      }
      return result;
    } finally {
      TOLD.remove();
    }
  }

  /** Undoes a work that went on with a made-up answer. */
  private static final class MadeUpException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MadeUpException() {
      super("the network must be asked first", null, false, false);
    }
  }

  private final class Rooms implements ChatRooms {

    private ChatRooms now() {
      Answers answers = TOLD.get();
      return answers == null ? network : answers;
    }

    @Override
    public Optional<Membership> membership(RoomId room, PersonId person) {
      return now().membership(room, person);
    }

    @Override
    public boolean mayModerate(RoomId room, PersonId person) {
      return now().mayModerate(room, person);
    }

    @Override
    public String nameOf(RoomId room) {
      return now().nameOf(room);
    }

    @Override
    public Optional<URI> invitation(RoomId room) {
      return network.invitation(room);
    }
  }
}
