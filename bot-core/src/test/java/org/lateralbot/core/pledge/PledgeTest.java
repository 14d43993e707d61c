package org.lateralbot.core.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;

class PledgeTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Instant END = NOW.plus(Duration.ofDays(60));

  @Test
  void theOpenerIsTheFirstSigner() {
    Pledge pledge = pledge(3);
    assertThat(pledge.signatureOf(id("anna"))).isPresent();
    assertThat(pledge.standing().waiting()).hasSize(1);
    assertThat(pledge.standing().missing()).isEqualTo(2);
  }

  @Test
  void withoutANumberItHoldsAtOnceAndNeverSucceeds() {
    Pledge pledge = signed(pledge(1), "ben");
    assertThat(pledge.holds()).isTrue();
    assertThat(pledge.succeededAt()).isEmpty();
    assertThat(in(pledge)).containsExactly("anna", "ben");
    assertThat(pledge.endingAt(END).orElseThrow().kind()).isEqualTo(Ending.Kind.CLOSED);
  }

  @Test
  void itSucceedsOnceWhenTheGoalIsFirstReached() {
    Pledge two = signed(pledge(3), "ben");
    SignOutcome.Signed third = sign(two, "cara", Optional.empty(), NOW.plusSeconds(5));
    assertThat(third.succeededNow()).isTrue();
    assertThat(third.pledge().succeededAt()).contains(NOW.plusSeconds(5));
    SignOutcome.Signed fourth = sign(third.pledge(), "dora", Optional.empty(), NOW.plusSeconds(9));
    assertThat(fourth.succeededNow()).isFalse();
    assertThat(fourth.pledge().succeededAt()).contains(NOW.plusSeconds(5));
  }

  @Test
  void aNumberOfOnesOwnCanBeMetBeforeTheGoal() {
    Pledge pledge = signed(signed(pledge(5), "ben", 2), "cara", 2);
    assertThat(in(pledge)).containsExactly("ben", "cara");
    assertThat(pledge.holds()).isFalse();
    assertThat(pledge.endingAt(END).orElseThrow().kind()).isEqualTo(Ending.Kind.LAPSED);
  }

  @Test
  void beforeSuccessAWithdrawalCanMakeOthersWaitAgain() {
    Pledge pledge = signed(signed(pledge(5), "ben", 2), "cara", 2);
    Pledge after = withdrawn(pledge, "cara");
    assertThat(in(after)).isEmpty();
    assertThat(after.standing().withdrawn()).isZero();
    assertThat(after.signatures()).hasSize(2);
  }

  @Test
  void afterSuccessAWithdrawalTakesNobodyElseOutAndIsShownAsANumber() {
    Pledge after = withdrawn(succeeded(), "ben");
    assertThat(in(after)).containsExactly("anna", "cara");
    assertThat(after.standing().withdrawn()).isEqualTo(1);
    assertThat(after.succeededAt()).isPresent();
  }

  @Test
  void whoWithdrewAndSignsAgainIsNoLongerCountedAsWithdrawn() {
    Pledge again = signed(withdrawn(succeeded(), "ben"), "ben");
    assertThat(in(again)).containsExactly("anna", "ben", "cara");
    assertThat(again.standing().withdrawn()).isZero();
  }

  @Test
  void afterSuccessThoseWhoAreInCountAsNumberOneForLaterSigners() {
    Pledge pledge = signed(signed(succeeded(), "dora", 5), "emil", 5);
    assertThat(in(pledge)).containsExactly("anna", "ben", "cara", "dora", "emil");
    assertThat(in(signed(succeeded(), "dora", 5))).doesNotContain("dora");
  }

  @Test
  void whoIsInStaysInAfterSuccessEvenWithAHigherNumber() {
    Pledge pledge = signed(succeeded(), "ben", 9);
    assertThat(in(pledge)).contains("ben");
  }

  @Test
  void theGoalStaysWhenTheOpenerChangesTheirNumberOrWithdraws() {
    Pledge changed = signed(pledge(3), "anna", 7);
    assertThat(changed.terms().goal()).isEqualTo(3);
    assertThat(signed(changed, "ben")
            .signatureOf(id("ben"))
            .orElseThrow()
            .numberFor(changed.terms().goal()))
        .isEqualTo(3);
    Pledge alone = withdrawn(signed(pledge(3), "ben"), "anna");
    assertThat(alone.standing().missing()).isEqualTo(2);
    assertThat(alone.isOpenedBy(id("anna"))).isTrue();
  }

  @Test
  void signingAgainReplacesTheNumberAndKeepsOneSignature() {
    SignOutcome.Signed again = sign(signed(pledge(3), "ben", 8), "ben", Optional.of(2), NOW);
    assertThat(again.again()).isTrue();
    assertThat(again.pledge().signatures()).hasSize(2);
    assertThat(again.pledge().signatureOf(id("ben")).orElseThrow().number()).contains(2);
  }

  @Test
  void itCanBeSignedUntilItsInstantAndNotFromItOn() {
    assertThat(outcome(pledge(3), "ben", END.minusMillis(1)))
        .isInstanceOf(SignOutcome.Signed.class);
    assertThat(outcome(pledge(3), "ben", END))
        .isEqualTo(new SignOutcome.Refused(SignOutcome.Reason.LAPSED));
    assertThat(outcome(succeeded(), "dora", END))
        .isEqualTo(new SignOutcome.Refused(SignOutcome.Reason.CLOSED));
  }

  @Test
  void numbersOutsideTheLimitsAreRefused() {
    for (int number : new int[] {0, -1, 10_001}) {
      assertThat(pledge(3).sign(signer("ben"), Optional.of(number), false, NOW))
          .isEqualTo(new SignOutcome.Refused(SignOutcome.Reason.BAD_NUMBER));
    }
    assertThat(pledge(3).sign(signer("ben"), Optional.of(10_000), false, NOW))
        .isInstanceOf(SignOutcome.Signed.class);
  }

  @Test
  void theWordingFreezesWithTheFirstSignatureOfSomebodyElseForGood() {
    assertThat(edit(signed(pledge(3), "anna", 4), "anna")).isInstanceOf(EditOutcome.Edited.class);
    assertThat(edit(pledge(3), "ben"))
        .isEqualTo(new EditOutcome.Refused(EditOutcome.Reason.NOT_THE_OPENER));
    assertThat(edit(withdrawn(signed(pledge(3), "ben"), "ben"), "anna"))
        .isEqualTo(new EditOutcome.Refused(EditOutcome.Reason.SIGNED_BY_OTHERS));
  }

  @Test
  void itIsCalledOffByOpenerOrModeratorUntilItHasSucceeded() {
    assertThat(pledge(3).cancel(id("ben"), false, "why", NOW))
        .isEqualTo(new CancelOutcome.Refused(CancelOutcome.Reason.NOT_ALLOWED));
    assertThat(kindAfterCancel(pledge(3), "anna", true)).isEqualTo(Ending.Kind.CANCELLED_BY_OPENER);
    assertThat(kindAfterCancel(pledge(3), "ben", true))
        .isEqualTo(Ending.Kind.CANCELLED_BY_MODERATOR);
    assertThat(succeeded().cancel(id("anna"), true, "why", NOW))
        .isEqualTo(new CancelOutcome.Refused(CancelOutcome.Reason.SUCCEEDED));
    assertThat(pledge(3).cancel(id("anna"), true, "why", END))
        .isEqualTo(new CancelOutcome.Refused(CancelOutcome.Reason.ENDED));
  }

  @Test
  void nothingComesOfItBeforeItWasOpenedHoweverTheClocksDiffer() {
    Instant before = NOW.minusSeconds(3600);
    CancelOutcome off = pledge(3).cancel(id("anna"), false, "why", before);
    assertThat(((CancelOutcome.Cancelled) off).pledge().ending().orElseThrow().at())
        .isEqualTo(NOW);
    SignOutcome second = pledge(2).sign(signer("ben"), Optional.empty(), false, before);
    assertThat(((SignOutcome.Signed) second).pledge().succeededAt()).contains(NOW);
  }

  @Test
  void onceItHoldsItCanBeWithdrawnFromAfterItsDateToo() {
    assertThat(succeeded().withdraw(id("ben"), END)).isInstanceOf(WithdrawOutcome.Withdrawn.class);
    assertThat(signed(pledge(3), "ben").withdraw(id("ben"), END))
        .isEqualTo(new WithdrawOutcome.Refused(WithdrawOutcome.Reason.LAPSED));
    assertThat(pledge(3).withdraw(id("ben"), NOW))
        .isEqualTo(new WithdrawOutcome.Refused(WithdrawOutcome.Reason.NOT_SIGNED));
  }

  @Test
  void onlyThoseWhoAreInAreAskedAndMayAnswer() {
    Pledge asked = signed(succeeded(), "zoe", 100).asked(END);
    assertThat(asked.signatureOf(id("ben")).orElseThrow().kept()).isEqualTo(Kept.ASKED);
    assertThat(asked.signatureOf(id("zoe")).orElseThrow().kept()).isEqualTo(Kept.UNASKED);
    assertThat(asked.answerKept(id("zoe"), true))
        .isEqualTo(new KeptOutcome.Refused(KeptOutcome.Reason.NOT_IN));
    assertThat(succeeded().answerKept(id("ben"), true))
        .isEqualTo(new KeptOutcome.Refused(KeptOutcome.Reason.NOT_ASKED_YET));
  }

  @Test
  void theShareIsKnownFromThreeAnswersOnAndAWithdrawalDoesNotUncoverOne() {
    Pledge two = answered(answered(succeeded().asked(END), "anna", true), "ben", false);
    assertThat(two.keptShare()).isEmpty();
    Pledge three = answered(two, "cara", true);
    assertThat(three.keptShare()).contains(new KeptShare(2, 3));
    assertThat(withdrawn(three, "ben").keptShare()).contains(new KeptShare(2, 3));
  }

  @Test
  void forgettingRemovesASignatureBeforeSuccessAndKeepsItAsACountAfter() {
    Pledge before = signed(pledge(3), "ben").forgetting(id("ben"));
    assertThat(before.signatures()).hasSize(1);
    Pledge after = succeeded().forgetting(id("ben"));
    assertThat(after.standing().in()).hasSize(3);
    assertThat(in(after)).containsExactly("anna", "cara");
    assertThat(pledge(3).forgetting(id("anna")).opener()).isEmpty();
  }

  /** Any moves in any order: success stays, and only a withdrawal takes somebody out after it. */
  @ParameterizedTest
  @MethodSource("seeds")
  void successIsNeverUndone(long seed) {
    Random random = new Random(seed);
    Pledge pledge = pledge(2 + random.nextInt(5));
    for (int move = 0; move < 60; move++) {
      String person = "p" + random.nextInt(9);
      boolean leaves = random.nextInt(3) == 0;
      Pledge next =
          leaves ? afterWithdrawing(pledge, person) : signed(pledge, person, 1 + random.nextInt(9));
      if (pledge.succeededAt().isPresent()) {
        assertThat(next.succeededAt()).isEqualTo(pledge.succeededAt());
        List<String> stay =
            in(pledge).stream().filter(name -> !leaves || !name.equals(person)).toList();
        assertThat(in(next)).containsAll(stay);
      }
      assertThat(next.succeededAt().isPresent())
          .isEqualTo(pledge.succeededAt().isPresent()
              || next.standing().in().size() >= next.terms().goal());
      pledge = next;
    }
  }

  private static IntStream seeds() {
    return IntStream.range(0, 100);
  }

  private static Pledge pledge(int goal) {
    Terms terms = new Terms("I will host an evening", goal, END, Optional.empty());
    return Pledge.open(new ItemId(new RoomId("test", "garden"), 4), terms, signer("anna"), NOW);
  }

  private static Pledge succeeded() {
    return signed(signed(pledge(3), "ben"), "cara");
  }

  private static Pledge signed(Pledge pledge, String person) {
    return sign(pledge, person, Optional.empty(), NOW).pledge();
  }

  private static Pledge signed(Pledge pledge, String person, int number) {
    return sign(pledge, person, Optional.of(number), NOW).pledge();
  }

  private static SignOutcome.Signed sign(
      Pledge pledge, String person, Optional<Integer> number, Instant at) {
    return (SignOutcome.Signed) pledge.sign(signer(person), number, false, at);
  }

  private static SignOutcome outcome(Pledge pledge, String person, Instant at) {
    return pledge.sign(signer(person), Optional.empty(), false, at);
  }

  private static Pledge withdrawn(Pledge pledge, String person) {
    return ((WithdrawOutcome.Withdrawn) pledge.withdraw(id(person), NOW)).pledge();
  }

  private static Pledge afterWithdrawing(Pledge pledge, String person) {
    return pledge.withdraw(id(person), NOW) instanceof WithdrawOutcome.Withdrawn done
        ? done.pledge()
        : pledge;
  }

  private static EditOutcome edit(Pledge pledge, String person) {
    return pledge.edit(id(person), "Other words", NOW);
  }

  private static Ending.Kind kindAfterCancel(Pledge pledge, String person, boolean moderator) {
    CancelOutcome outcome = pledge.cancel(id(person), moderator, "why", NOW);
    return ((CancelOutcome.Cancelled) outcome).pledge().ending().orElseThrow().kind();
  }

  private static Pledge answered(Pledge pledge, String person, boolean kept) {
    return ((KeptOutcome.Noted) pledge.answerKept(id(person), kept)).pledge();
  }

  private static List<String> in(Pledge pledge) {
    return pledge.standing().in().stream()
        .flatMap(signature -> signature.signer().stream())
        .map(Signer::name)
        .collect(Collectors.toList());
  }

  private static Signer signer(String name) {
    return new Signer(id(name), name);
  }

  private static PersonId id(String name) {
    return new PersonId("test", name);
  }
}
