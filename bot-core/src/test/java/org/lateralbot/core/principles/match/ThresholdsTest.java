package org.lateralbot.core.principles.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.principles.match.Thresholds.Trial;

class ThresholdsTest {

  @Test
  void whatIsShownLiesBetweenQuestionsAboutNothingAndTheOthers() {
    List<Trial> trials = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      trials.add(new Trial(-0.5 - i / 100.0, 0.1, true, false));
      trials.add(new Trial(0.3 + i / 100.0, 0.2 + i / 100.0, false, true));
    }
    Thresholds thresholds = Thresholds.from(trials);
    assertThat(thresholds.shown()).isBetween(-0.5, 0.3);
    assertThat(thresholds.direct()).isEqualTo(0.2);
  }

  @Test
  void oneIsAnsweredOnlyWhereItIsSeldomWrong() {
    List<Trial> trials = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      trials.add(new Trial(1, i / 100.0, false, i >= 60));
    }
    Thresholds thresholds = Thresholds.from(trials);
    long answeredWrongly = trials.stream()
        .filter(t -> !t.right() && t.certainty() >= thresholds.direct())
        .count();
    assertThat(answeredWrongly).isEqualTo(3);
  }

  @Test
  void withNothingToLearnFromThereIsStillAThreshold() {
    assertThat(Thresholds.from(List.of()).shown()).isZero();
    assertThat(Thresholds.from(List.of(new Trial(0.4, 0.2, false, true))).shown())
        .isLessThanOrEqualTo(0.4);
  }
}
