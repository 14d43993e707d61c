package org.lateralbot.core.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;

/** What every pledge store must do. A store's test extends this and says how to make an empty one. */
@SuppressWarnings("NullAway.Init")
public abstract class PledgeStoreContract {

  private static final Instant OPENED = Instant.parse("2026-11-23T10:00:00.123Z");
  private static final Instant CLOSES = OPENED.plus(Duration.ofDays(60));
  private static final RoomId COMMONS = new RoomId("test", "commons");
  private static final RoomId GARDEN = new RoomId("test", "garden");
  private static final Signer ANNA = signer("anna");
  private static final Signer BEN = signer("ben");
  private static final Signer CARA = signer("cara");

  private PledgeStore store;

  /** An empty store. */
  protected abstract PledgeStore emptyStore();

  @BeforeEach
  void open() {
    store = emptyStore();
  }

  @Test
  void aPledgeComesBackAsItWasKept() {
    Pledge pledge = pledge(COMMONS, 1, 3);
    store.add(pledge);
    assertThat(store.find(pledge.id())).contains(pledge);
    assertThat(store.find(new ItemId(GARDEN, 1))).isEmpty();
  }

  @Test
  void everyPartOfAPledgeAndItsSignaturesComesBack() {
    Pledge pledge = new Pledge(
        new ItemId(COMMONS, 2),
        new Terms("I will – 😀 \"quoted\"", 10_000, CLOSES, Optional.of("share")),
        Optional.empty(),
        OPENED,
        true,
        Optional.of(OPENED.plusSeconds(1)),
        Optional.of(OPENED.plusSeconds(2)),
        Optional.of(
            new Ending(Ending.Kind.CANCELLED_BY_MODERATOR, OPENED.plusSeconds(3), "it's a joke")),
        List.of(
            new Signature(Optional.of(ANNA), Optional.of(8), true, OPENED, true, false, Kept.YES),
            new Signature(
                Optional.of(BEN), Optional.empty(), false, OPENED, false, true, Kept.ASKED)));
    store.add(pledge);
    assertThat(store.find(pledge.id())).contains(pledge);
  }

  @Test
  void updatingReplacesEverythingButTheSignatures() {
    Pledge pledge = added(COMMONS, 1, 3);
    store.put(pledge.id(), List.of(plain(BEN)));
    Pledge cancelled = new Pledge(
        pledge.id(),
        new Terms("Other words", 3, CLOSES, Optional.empty()),
        Optional.empty(),
        OPENED,
        true,
        Optional.of(CLOSES),
        Optional.of(CLOSES),
        Optional.of(new Ending(Ending.Kind.CANCELLED_BY_OPENER, CLOSES, "why")),
        List.of());
    store.update(cancelled);
    Pledge found = find(pledge);
    assertThat(found.terms()).isEqualTo(cancelled.terms());
    assertThat(found.opener()).isEmpty();
    assertThat(found.frozen()).isTrue();
    assertThat(found.succeededAt()).contains(CLOSES);
    assertThat(found.askedAt()).contains(CLOSES);
    assertThat(found.ending()).isEqualTo(cancelled.ending());
    assertThat(found.signatures())
        .extracting(Signature::signer)
        .containsExactly(Optional.of(ANNA), Optional.of(BEN));
  }

  @Test
  void aPersonHasOneSignatureAndKeepsTheirPlace() {
    Pledge pledge = added(COMMONS, 1, 3);
    store.put(pledge.id(), List.of(plain(BEN), plain(CARA)));
    Signer renamed = new Signer(BEN.id(), "Benjamin");
    Signature newer = Signature.of(renamed, Optional.of(8), true, OPENED.plusSeconds(9));
    store.put(pledge.id(), List.of(newer));
    assertThat(find(pledge).signatures())
        .containsExactly(pledge.signatures().get(0), newer, plain(CARA));
  }

  @Test
  void theSameAccountNameOnTwoNetworksIsTwoPersons() {
    Pledge pledge = added(COMMONS, 1, 3);
    Signer elsewhere = new Signer(new PersonId("other", "ben"), "ben");
    store.put(pledge.id(), List.of(plain(BEN), plain(elsewhere)));
    assertThat(find(pledge).signatures()).hasSize(3);
    assertThat(store.signedBy(elsewhere.id())).containsExactly(pledge.id());
  }

  @Test
  void removingASignatureLeavesTheOthersAlone() {
    Pledge pledge = added(COMMONS, 1, 3);
    Pledge other = added(GARDEN, 1, 3);
    store.put(pledge.id(), List.of(plain(BEN)));
    store.put(other.id(), List.of(plain(BEN)));
    store.remove(pledge.id(), BEN.id());
    store.remove(pledge.id(), CARA.id());
    assertThat(find(pledge).signatures()).isEqualTo(pledge.signatures());
    assertThat(find(other).signatures()).contains(plain(BEN));
  }

  @Test
  void namelessSignaturesStayApartAndInPlace() {
    Pledge pledge = added(COMMONS, 1, 3);
    Signature answered =
        new Signature(Optional.of(BEN), Optional.of(2), false, OPENED, true, false, Kept.NO);
    Signature likewise =
        new Signature(Optional.of(CARA), Optional.of(2), false, OPENED, true, false, Kept.NO);
    store.put(pledge.id(), List.of(answered, likewise));
    store.makeNameless(pledge.id(), BEN.id());
    store.makeNameless(pledge.id(), CARA.id());
    Signature nameless =
        new Signature(Optional.empty(), Optional.of(2), true, OPENED, true, false, Kept.NO);
    assertThat(find(pledge).signatures())
        .containsExactly(pledge.signatures().get(0), nameless, nameless);
    assertThat(store.signedBy(BEN.id())).isEmpty();
    store.put(pledge.id(), List.of(plain(BEN)));
    assertThat(find(pledge).signatures()).hasSize(4);
  }

  @Test
  void openAndEndedPledgesOfARoomAreToldApartByTheInstant() {
    Pledge first = added(COMMONS, 1, 3);
    Pledge second = added(COMMONS, 2, 3);
    added(GARDEN, 3, 3);
    Pledge cancelled = added(COMMONS, 10, 3);
    store.update(withEnding(cancelled));
    Instant before = CLOSES.minusMillis(1);
    assertThat(store.open(COMMONS, before)).containsExactly(first.id(), second.id());
    assertThat(store.ended(COMMONS, before, 5)).containsExactly(cancelled.id());
    assertThat(store.open(COMMONS, CLOSES)).isEmpty();
    assertThat(store.ended(COMMONS, CLOSES, 2)).containsExactly(cancelled.id(), second.id());
  }

  @Test
  void overdueAreThoseWithoutAnEndingFromTheirInstantOn() {
    Pledge due = added(COMMONS, 1, 3);
    Pledge cancelled = added(GARDEN, 1, 3);
    store.update(withEnding(cancelled));
    assertThat(store.overdue(CLOSES.minusMillis(1))).isEmpty();
    assertThat(store.overdue(CLOSES)).containsExactly(due.id());
  }

  @Test
  void theQuestionIsDueFromSuccessOnUntilItWasAsked() {
    Pledge waiting = added(COMMONS, 1, 3);
    Pledge succeeded = added(COMMONS, 2, 3);
    Instant success = OPENED.plusSeconds(60);
    store.update(with(succeeded, Optional.of(success), Optional.empty()));
    assertThat(store.unaskedSince(success.minusMillis(1))).isEmpty();
    assertThat(store.unaskedSince(success)).containsExactly(succeeded.id());
    store.update(with(succeeded, Optional.of(success), Optional.of(CLOSES)));
    assertThat(store.unaskedSince(CLOSES)).isEmpty();
    assertThat(store.find(waiting.id())).contains(waiting);
  }

  @Test
  void whatAPersonOpenedAndSignedIsFound() {
    Pledge annas = added(COMMONS, 2, 3);
    Pledge bens = Pledge.open(new ItemId(GARDEN, 1), annas.terms(), BEN, OPENED.plusSeconds(1));
    store.add(bens);
    store.put(bens.id(), List.of(plain(ANNA)));
    assertThat(store.openedBy(ANNA.id())).containsExactly(annas.id());
    assertThat(store.signedBy(ANNA.id())).containsExactly(annas.id(), bens.id());
    assertThat(store.openedBy(CARA.id())).isEmpty();
  }

  @Test
  void aQuestionWaitsUntilItIsAnsweredOrTheSignatureIsWithdrawn() {
    Pledge pledge = added(COMMONS, 1, 2);
    store.put(
        pledge.id(),
        List.of(
            plain(ANNA).withKept(Kept.ASKED),
            plain(BEN).withKept(Kept.YES),
            plain(CARA).withKept(Kept.ASKED).takenBack()));
    assertThat(store.waitingForAnswer(ANNA.id())).containsExactly(pledge.id());
    assertThat(store.waitingForAnswer(BEN.id())).isEmpty();
    assertThat(store.waitingForAnswer(CARA.id())).isEmpty();
  }

  @Test
  void whatEndedLongAgoIsFoundAndErasedWithItsSignatures() {
    Pledge ended = added(COMMONS, 1, 1);
    Pledge open = added(COMMONS, 2, 3);
    store.update(withEnding(ended));
    assertThat(store.endedBefore(CLOSES)).isEmpty();
    assertThat(store.endedBefore(CLOSES.plusMillis(1))).containsExactly(ended.id());
    store.erase(ended.id());
    store.erase(ended.id());
    assertThat(store.endedBefore(CLOSES.plusMillis(1))).isEmpty();
    assertThat(store.find(ended.id())).isEmpty();
    assertThat(store.signedBy(ANNA.id())).containsExactly(open.id());
  }

  private Pledge added(RoomId room, int number, int goal) {
    Pledge pledge = pledge(room, number, goal);
    store.add(pledge);
    return pledge;
  }

  private Pledge find(Pledge pledge) {
    return store.find(pledge.id()).orElseThrow();
  }

  private static Pledge pledge(RoomId room, int number, int goal) {
    Terms terms = new Terms("I will host an evening", goal, CLOSES, Optional.empty());
    return Pledge.open(new ItemId(room, number), terms, ANNA, OPENED);
  }

  private static Pledge withEnding(Pledge pledge) {
    return pledge.closed(CLOSES);
  }

  private static Pledge with(Pledge pledge, Optional<Instant> success, Optional<Instant> asked) {
    return new Pledge(
        pledge.id(),
        pledge.terms(),
        pledge.opener(),
        pledge.openedAt(),
        pledge.frozen(),
        success,
        asked,
        pledge.ending(),
        pledge.signatures());
  }

  private static Signature plain(Signer signer) {
    return Signature.of(signer, Optional.empty(), false, OPENED);
  }

  private static Signer signer(String name) {
    return new Signer(new PersonId("test", name), name);
  }
}
