package org.lateralbot.core.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lateralbot.core.chat.FakeChatPlatform;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.command.Contexts;

class RoomBookTest {

  private static final RoomId GARDEN = FakeChatPlatform.room("garden");
  private static final RoomSettings OWN = Contexts.DEFAULTS.withMayOpen(OpenAccess.MODERATORS);

  private final InMemoryRoomStore store = new InMemoryRoomStore();
  private final RoomBook book = new RoomBook(store, Contexts.DEFAULTS);

  @Test
  void aRoomThatSetNothingLivesByTheDefaults() {
    assertThat(book.settings(GARDEN)).isEqualTo(Contexts.DEFAULTS);
  }

  @Test
  void aChangeHoldsAtOnceAndInThatRoomOnly() {
    assertThat(book.settings(GARDEN)).isEqualTo(Contexts.DEFAULTS);
    book.change(GARDEN, OWN);

    assertThat(book.settings(GARDEN)).isEqualTo(OWN);
    assertThat(book.settings(FakeChatPlatform.room("kitchen"))).isEqualTo(Contexts.DEFAULTS);
  }

  @Test
  void whatWasUndoneIsReadAnew() {
    Runnable undo = store.snapshot();
    book.change(GARDEN, OWN);
    assertThat(book.settings(GARDEN)).isEqualTo(OWN);
    undo.run();

    assertThat(book.settings(GARDEN)).isEqualTo(Contexts.DEFAULTS);
  }

  @Test
  void whatIsRememberedIsNotAskedForAgain() {
    assertThat(book.settings(GARDEN)).isEqualTo(Contexts.DEFAULTS);
    store.save(GARDEN, OWN);

    assertThat(book.settings(GARDEN)).isEqualTo(Contexts.DEFAULTS);
  }

  @Test
  void whatOthersReadBeforeAChangeWasOnDiskIsNotRemembered() {
    book.change(GARDEN, OWN);
    store.save(GARDEN, Contexts.DEFAULTS);
    assertThat(book.settings(GARDEN)).isEqualTo(Contexts.DEFAULTS);
    store.save(GARDEN, OWN);

    assertThat(book.settings(GARDEN)).isEqualTo(OWN);
  }

  @Test
  void remembersWithoutAskingTheStore() {
    store.save(GARDEN, OWN);

    assertThat(book.remembered(GARDEN)).isEqualTo(Contexts.DEFAULTS);
    assertThat(book.settings(GARDEN)).isEqualTo(book.remembered(GARDEN));
  }

  @Test
  void remembersAlsoWhatIsToBeAskedAnew() {
    store.save(GARDEN, OWN);
    assertThat(book.settings(GARDEN)).isEqualTo(OWN);
    book.change(GARDEN, Contexts.DEFAULTS);

    assertThat(book.remembered(GARDEN)).isEqualTo(OWN);
  }
}
