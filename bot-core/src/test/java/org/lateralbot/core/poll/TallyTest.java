package org.lateralbot.core.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TallyTest {

  private static final int ROUNDS = 200;
  private static final List<Stance> STANCES = List.of(Stance.values());

  @ParameterizedTest
  @EnumSource(Method.class)
  void countingDoesNotDependOnTheOrderOfBallots(Method method) {
    for (int seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      int options = 2 + random.nextInt(5);
      PollRules rules = PollRules.DEFAULT.withMethod(method, 2);
      List<Choice> choices = choices(random, method, options, random.nextInt(20));
      Tally tally = Tally.of(rules, options, choices);
      Collections.shuffle(choices, random);
      assertThat(Tally.of(rules, options, choices)).isEqualTo(tally);
    }
  }

  @Test
  void picksAreCountedForEachOption() {
    PickTally tally = picked(picks(2), picks(1, 2), picks(3));
    assertThat(tally.votes()).containsExactly(1, 2, 1);
    assertThat(tally.winners()).containsExactly(2);
  }

  private static PickTally picked(Choice... choices) {
    PollRules approval = PollRules.DEFAULT.withMethod(Method.APPROVAL, 3);
    return (PickTally) Tally.of(approval, 3, List.of(choices));
  }

  @Test
  void aTieHasAllItsOptions() {
    assertThat(picked(picks(3), picks(1)).winners()).containsExactly(1, 3);
  }

  @Test
  void scoresAddUpAndTheUnscoredHaveNothing() {
    List<Choice> choices = List.of(scores(1, 5), scores(2, 3), scores(2, 1));
    ScoreTally tally =
        (ScoreTally) Tally.of(PollRules.DEFAULT.withMethod(Method.SCORE, 3), 3, choices);
    assertThat(tally.sums()).containsExactly(5, 4, 0);
    assertThat(tally.winners()).containsExactly(1);
  }

  @Test
  void consentPassesWithoutABlockAndWithMoreForThanAgainst() {
    assertThat(consent(2, 9, 1, 0).passes()).isTrue();
    assertThat(consent(2, 0, 2, 0).passes()).isFalse();
    assertThat(consent(9, 0, 0, 1).passes()).isFalse();
    assertThat(consent(0, 3, 0, 0).passes()).isFalse();
    assertThat(consent(1, 0, 0, 0).of(Stance.AGREE)).isEqualTo(1);
  }

  /** The textbook example: 45 voters, five candidates, E wins. */
  @Test
  void schulzeFindsTheWinnerOfTheTextbookExample() {
    List<Choice> ballots = new ArrayList<>();
    add(ballots, 5, 1, 3, 2, 5, 4);
    add(ballots, 5, 1, 4, 5, 3, 2);
    add(ballots, 8, 2, 5, 4, 1, 3);
    add(ballots, 3, 3, 1, 2, 5, 4);
    add(ballots, 7, 3, 1, 5, 2, 4);
    add(ballots, 2, 3, 2, 1, 4, 5);
    add(ballots, 7, 4, 3, 5, 2, 1);
    add(ballots, 8, 5, 2, 1, 4, 3);
    SchulzeTally tally = SchulzeTally.count(5, ballots);
    assertThat(tally.preferring(1, 2)).isEqualTo(20);
    assertThat(tally.preferring(2, 1)).isEqualTo(25);
    assertThat(tally.winners()).containsExactly(5);
    assertThat(tally.defeats()).containsExactly(1, 3, 2, 4, 0);
  }

  @Test
  void unrankedOptionsShareTheLastPlace() {
    SchulzeTally tally = SchulzeTally.count(4, List.of(ranking(2)));
    assertThat(tally.preferring(2, 3)).isEqualTo(1);
    assertThat(tally.preferring(1, 3)).isZero();
    assertThat(tally.preferring(3, 1)).isZero();
    assertThat(tally.winners()).containsExactly(2);
  }

  @Test
  void schulzeAgreesWithItsDefinitionOnSmallCases() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      int options = 2 + random.nextInt(4);
      SchulzeTally tally =
          SchulzeTally.count(options, choices(random, Method.RANKED, options, random.nextInt(9)));
      assertThat(tally.winners()).isEqualTo(winnersByDefinition(tally, options)).isNotEmpty();
    }
  }

  private static List<Integer> winnersByDefinition(SchulzeTally tally, int options) {
    return IntStream.rangeClosed(1, options)
        .filter(one -> IntStream.rangeClosed(1, options)
            .filter(other -> other != one)
            .allMatch(other -> strongest(tally, options, one, other, Set.of(one))
                >= strongest(tally, options, other, one, Set.of(other))))
        .boxed()
        .toList();
  }

  /** Tries every path that visits no option twice. */
  private static int strongest(
      SchulzeTally tally, int options, int from, int to, Set<Integer> visited) {
    int best = won(tally, from, to);
    for (int via = 1; via <= options; via++) {
      if (via != to && !visited.contains(via)) {
        Set<Integer> more = new HashSet<>(visited);
        more.add(via);
        int rest = strongest(tally, options, via, to, more);
        best = Math.max(best, Math.min(won(tally, from, via), rest));
      }
    }
    return best;
  }

  private static int won(SchulzeTally tally, int one, int other) {
    int votes = tally.preferring(one, other);
    return votes > tally.preferring(other, one) ? votes : 0;
  }

  private static List<Choice> choices(Random random, Method method, int options, int number) {
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      choices.add(choice(random, method, options));
    }
    return choices;
  }

  /** Any legal choice. */
  static Choice choice(Random random, Method method, int options) {
    List<Integer> order =
        new ArrayList<>(IntStream.rangeClosed(1, options).boxed().toList());
    Collections.shuffle(order, random);
    List<Integer> some = order.subList(0, 1 + random.nextInt(options));
    return switch (method) {
      case SINGLE -> new Choice.Picks(order.subList(0, 1));
      case UP_TO -> new Choice.Picks(some.subList(0, Math.min(2, some.size())));
      case APPROVAL -> new Choice.Picks(some);
      case RANKED -> new Choice.Ranking(some);
      case SCORE -> {
        Map<Integer, Integer> points = new HashMap<>();
        some.forEach(position -> points.put(position, random.nextInt(6)));
        yield new Choice.Scores(points);
      }
      case CONSENT -> {
        Stance stance = STANCES.get(random.nextInt(STANCES.size()));
        yield new Choice.Consent(
            stance, stance == Stance.BLOCK ? Optional.of("no  ramp = 2 > 1") : Optional.empty());
      }
    };
  }

  private static void add(List<Choice> ballots, int times, Integer... order) {
    ballots.addAll(Collections.nCopies(times, ranking(order)));
  }

  private static Choice picks(Integer... positions) {
    return new Choice.Picks(List.of(positions));
  }

  private static Choice ranking(Integer... order) {
    return new Choice.Ranking(List.of(order));
  }

  private static Choice scores(int position, int points) {
    return new Choice.Scores(Map.of(position, points));
  }

  private static ConsentTally consent(int agree, int abstain, int disagree, int block) {
    List<Choice> choices = new ArrayList<>();
    int[] numbers = {agree, abstain, disagree, block};
    for (int i = 0; i < numbers.length; i++) {
      Choice choice = new Choice.Consent(STANCES.get(i), Optional.empty());
      choices.addAll(Collections.nCopies(numbers[i], choice));
    }
    return (ConsentTally) Tally.of(PollRules.DEFAULT.withMethod(Method.CONSENT, 1), 0, choices);
  }
}
