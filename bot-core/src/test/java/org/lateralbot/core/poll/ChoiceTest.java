package org.lateralbot.core.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lateralbot.core.poll.PollFixture.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChoiceTest {

  @ParameterizedTest
  @EnumSource(Method.class)
  void everyChoiceIsReadBackFromItsText(Method method) {
    Random random = new Random(method.name().length());
    for (int round = 0; round < 200; round++) {
      Choice choice = TallyTest.choice(random, method, 2 + random.nextInt(24));
      assertThat(Choice.parse(choice.text())).isEqualTo(choice);
      assertThat(choice.fault(rules(method), 25)).isEmpty();
    }
  }

  @Test
  void theTextIsTheSameForEqualChoices() {
    assertThat(new Choice.Picks(List.of(3, 1, 3)).text()).isEqualTo("picks 1 3");
    assertThat(new Choice.Ranking(List.of(3, 1)).text()).isEqualTo("ranking 3 1");
    assertThat(new Choice.Scores(Map.of(2, 0, 1, 5)).text()).isEqualTo("scores 1=5 2=0");
    assertThat(block("no ramp").text()).isEqualTo("consent block no ramp");
  }

  @Test
  void whatIsNoTextOfAChoiceIsNotRead() {
    assertThatThrownBy(() -> Choice.parse("maybe 1")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Choice.parse("picks x")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatAMethodDoesNotTakeIsRefused() {
    assertFault(Method.SINGLE, new Choice.Picks(List.of(1, 2)), Refusal.TOO_MANY_PICKS);
    assertFault(Method.UP_TO, new Choice.Picks(List.of(1, 2, 3)), Refusal.TOO_MANY_PICKS);
    assertFault(Method.APPROVAL, new Choice.Picks(List.of(4)), Refusal.NO_SUCH_OPTION);
    assertFault(Method.APPROVAL, new Choice.Picks(List.of(0)), Refusal.NO_SUCH_OPTION);
    assertFault(Method.APPROVAL, new Choice.Picks(List.of()), Refusal.EMPTY_BALLOT);
    assertFault(Method.APPROVAL, block("x"), Refusal.OTHER_METHOD);
    assertFault(Method.RANKED, new Choice.Picks(List.of(1)), Refusal.OTHER_METHOD);
    assertFault(Method.RANKED, new Choice.Ranking(List.of(1, 1)), Refusal.OPTION_TWICE);
    assertFault(Method.RANKED, new Choice.Ranking(List.of(1, 9)), Refusal.NO_SUCH_OPTION);
    assertFault(Method.SCORE, new Choice.Ranking(List.of(1)), Refusal.OTHER_METHOD);
    assertFault(Method.SCORE, new Choice.Scores(Map.of(1, 6)), Refusal.NO_SUCH_SCORE);
    assertFault(Method.SCORE, new Choice.Scores(Map.of(1, -1)), Refusal.NO_SUCH_SCORE);
    assertFault(Method.SCORE, new Choice.Scores(Map.of()), Refusal.EMPTY_BALLOT);
    assertFault(Method.CONSENT, new Choice.Scores(Map.of()), Refusal.OTHER_METHOD);
    assertFault(
        Method.CONSENT,
        new Choice.Consent(Stance.BLOCK, Optional.empty()),
        Refusal.BLOCK_NEEDS_REASON);
    assertFault(Method.CONSENT, block("x".repeat(301)), Refusal.REASON_TOO_LONG);
  }

  private static void assertFault(Method method, Choice choice, Refusal expected) {
    assertThat(choice.fault(rules(method), 3)).contains(expected);
  }

  private static Choice block(String reason) {
    return new Choice.Consent(Stance.BLOCK, Optional.of(reason));
  }
}
