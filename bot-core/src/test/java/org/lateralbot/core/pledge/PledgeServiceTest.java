package org.lateralbot.core.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.Person;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.item.InMemoryItemStore;

class PledgeServiceTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Instant END = NOW.plus(Duration.ofDays(60));
  private static final Duration FOUR_WEEKS = Duration.ofDays(28);
  private static final RoomId GARDEN = new RoomId("test", "garden");

  private final List<ItemId> succeeded = new ArrayList<>();
  private final InMemoryPledgeStore store = new InMemoryPledgeStore();
  private final PledgeService service = new PledgeService(
      store, new InMemoryItemStore(), (pledge, at) -> succeeded.add(pledge.id()), item -> {});

  @Test
  void aRefusedPledgeTakesNoNumber() {
    assertThat(service.openPledge(GARDEN, person("anna"), terms(0), NOW))
        .isEqualTo(new OpenOutcome.Refused(Terms.Fault.BAD_NUMBER));
    assertThat(opened(3).number()).isEqualTo(1);
  }

  @Test
  void whatIsStoredIsWhatThePledgeDecided() {
    ItemId item = opened(3);
    for (String name : List.of("ben", "cara", "dora")) {
      SignOutcome.Signed signed = (SignOutcome.Signed) sign(item, name);
      assertThat(service.get(item)).isEqualTo(signed.pledge());
    }
    WithdrawOutcome.Withdrawn withdrawn =
        (WithdrawOutcome.Withdrawn) service.withdraw(item, id("ben"), NOW);
    assertThat(service.get(item)).isEqualTo(withdrawn.pledge());
  }

  @Test
  void aWithdrawalBeforeSuccessLeavesNoRow() {
    ItemId item = opened(3);
    sign(item, "ben");
    service.withdraw(item, id("ben"), NOW);
    assertThat(service.get(item).signatures()).hasSize(1);
    assertThat(service.signedBy(id("ben"))).isEmpty();
  }

  @Test
  void successIsToldOnce() {
    ItemId item = opened(2);
    sign(item, "ben");
    service.withdraw(item, id("ben"), NOW);
    sign(item, "cara");
    sign(item, "ben");
    assertThat(succeeded).containsExactly(item);
  }

  @Test
  void aPledgeThatHoldsAtOnceTellsNoSuccessAndAsksNobody() {
    ItemId item = opened(1);
    sign(item, "ben");
    assertThat(succeeded).isEmpty();
    assertThat(service.unasked(Duration.ZERO, END)).isEmpty();
  }

  @Test
  void overduePledgesAreClosedOnce() {
    ItemId item = opened(2);
    assertThat(service.overdue(END.minusMillis(1))).isEmpty();
    assertThat(service.closeOverdue(item, END.minusMillis(1))).isEmpty();
    assertThat(service.overdue(END)).containsExactly(item);
    assertThat(service.closeOverdue(item, END)).isPresent();
    assertThat(service.closeOverdue(item, END)).isEmpty();
    assertThat(service.overdue(END)).isEmpty();
  }

  @Test
  void thoseWhoAreInAreAskedOnceFourWeeksAfterSuccess() {
    ItemId item = opened(2);
    sign(item, "ben");
    Instant due = NOW.plus(FOUR_WEEKS);
    assertThat(service.unasked(FOUR_WEEKS, due.minusMillis(1))).isEmpty();
    assertThat(service.unasked(FOUR_WEEKS, due)).containsExactly(item);
    assertThat(service.ask(item, due)).isPresent();
    assertThat(service.ask(item, due)).isEmpty();
    assertThat(service.unasked(FOUR_WEEKS, due)).isEmpty();
    assertThat(service.waitingForAnswer(id("ben"))).hasSize(1);
    service.answerKept(item, id("ben"), true);
    assertThat(service.waitingForAnswer(id("ben"))).isEmpty();
  }

  @Test
  void forgettingErasesAPersonEverywhere() {
    ItemId held = opened(2);
    sign(held, "ben");
    ItemId waiting = opened(5);
    sign(waiting, "ben");
    service.forget(id("ben"));
    service.forget(id("anna"));
    assertThat(service.get(held).standing().in()).hasSize(2);
    assertThat(service.get(waiting).signatures()).isEmpty();
    assertThat(service.signedBy(id("ben"))).isEmpty();
    assertThat(service.openedBy(id("anna"))).isEmpty();
    assertThat(service.get(held).toString()).doesNotContain("ben").doesNotContain("anna");
  }

  @Test
  void namesAreKeptShortAndSafe() {
    ItemId item = opened(3);
    service.sign(
        item,
        new Person(id("ben"), "Ben\u202e\n" + "x".repeat(100), false),
        Optional.empty(),
        false,
        NOW);
    service.sign(item, new Person(id("cara"), "\u0000", false), Optional.empty(), false, NOW);
    assertThat(service.get(item).signatures())
        .extracting(signature -> signature.signer().orElseThrow().name())
        .allSatisfy(name -> assertThat(name).hasSizeBetween(1, 40).doesNotContain("\n"))
        .contains("cara");
  }

  private ItemId opened(int goal) {
    OpenOutcome outcome = service.openPledge(GARDEN, person("anna"), terms(goal), NOW);
    return ((OpenOutcome.Opened) outcome).pledge().id();
  }

  private SignOutcome sign(ItemId item, String name) {
    return service.sign(item, person(name), Optional.empty(), false, NOW);
  }

  private static Terms terms(int goal) {
    return new Terms("I will host an evening", goal, END, Optional.empty());
  }

  private static Person person(String name) {
    return new Person(id(name), name, false);
  }

  private static PersonId id(String name) {
    return new PersonId("test", name);
  }
}
