package org.lateralbot.core.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lateralbot.core.poll.PollFixture.END;
import static org.lateralbot.core.poll.PollFixture.START;
import static org.lateralbot.core.poll.PollFixture.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PollDraftTest {

  private static final List<String> TWO = List.of("Yes", "No");

  @Test
  void theLargestAndTheSmallestLegalPollsAreAccepted() {
    List<String> most =
        IntStream.range(0, 25).mapToObj(i -> String.format("%0100d", i)).toList();
    assertThat(fault("?".repeat(300), most, PollRules.DEFAULT, START.plus(Duration.ofDays(3_653))))
        .isEmpty();
    assertThat(fault("?", TWO, PollRules.DEFAULT, START.plusMillis(1))).isEmpty();
    assertThat(fault("?", List.of(), rules(Method.CONSENT), END)).isEmpty();
  }

  @Test
  void whatIsNotLegalIsRefusedWithItsReason() {
    assertQuestion("", Refusal.NO_QUESTION);
    assertQuestion("?".repeat(301), Refusal.QUESTION_TOO_LONG);
    assertOptions(List.of(), Refusal.TOO_FEW_OPTIONS);
    assertOptions(List.of("Yes"), Refusal.TOO_FEW_OPTIONS);
    assertOptions(Collections.nCopies(26, "x"), Refusal.TOO_MANY_OPTIONS);
    assertOptions(List.of("Yes", "x".repeat(101)), Refusal.OPTION_TOO_LONG);
    assertOptions(List.of("Yes", ""), Refusal.OPTION_EMPTY);
    assertOptions(List.of("Caf\u00e9", "CAFE\u0301"), Refusal.OPTION_EXISTS);
  }

  @Test
  void rulesThatContradictTheQuestionAreRefused() {
    assertRules(TWO, rules(Method.CONSENT), Refusal.CONSENT_HAS_OPTIONS);
    assertRules(List.of(), rules(Method.CONSENT).withAddOptions(), Refusal.CONSENT_ADDS_OPTIONS);
    assertRules(TWO, rule(0), Refusal.LIMIT_OUT_OF_RANGE);
    assertRules(TWO, rule(3), Refusal.LIMIT_OUT_OF_RANGE);
    assertThat(fault("?", TWO, rule(3).withAddOptions(), END)).isEmpty();
    assertRules(
        TWO, PollRules.DEFAULT.withQuorum(new Quorum(1_000_001)), Refusal.QUORUM_OUT_OF_RANGE);
  }

  private static PollRules rule(int limit) {
    return PollRules.DEFAULT.withMethod(Method.UP_TO, limit);
  }

  @Test
  void anEndBehindUsOrTooFarAheadIsRefused() {
    assertThat(fault("?", TWO, PollRules.DEFAULT, START)).contains(Refusal.END_NOT_AHEAD);
    assertThat(fault("?", TWO, PollRules.DEFAULT, START.plus(Duration.ofDays(3_654))))
        .contains(Refusal.END_TOO_FAR);
  }

  private static void assertQuestion(String question, Refusal expected) {
    assertThat(fault(question, TWO, PollRules.DEFAULT, END)).contains(expected);
  }

  private static void assertOptions(List<String> options, Refusal expected) {
    assertThat(fault("?", options, PollRules.DEFAULT, END)).contains(expected);
  }

  private static void assertRules(List<String> options, PollRules rules, Refusal expected) {
    assertThat(fault("?", options, rules, END)).contains(expected);
  }

  private static Optional<Refusal> fault(
      String question, List<String> options, PollRules rules, Instant end) {
    return new PollDraft(question, options, rules, Optional.empty(), end).fault(START);
  }
}
