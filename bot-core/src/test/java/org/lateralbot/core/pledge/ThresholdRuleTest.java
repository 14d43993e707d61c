package org.lateralbot.core.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThresholdRuleTest {

  private static final int MOST_PEOPLE = 10;

  @Test
  void nobodyIsInWhenNobodySigned() {
    assertThat(ThresholdRule.reached(List.of())).isZero();
  }

  @Test
  void laterNumbersCanBringEarlierOnesIn() {
    assertThat(ThresholdRule.reached(List.of(5, 5, 2))).isZero();
    assertThat(ThresholdRule.reached(List.of(5, 5, 2, 2))).isEqualTo(2);
    assertThat(ThresholdRule.reached(List.of(5, 5, 2, 2, 1))).isEqualTo(5);
  }

  @Test
  void aLargeNumberKeepsNobodyElseOut() {
    assertThat(ThresholdRule.reached(List.of(3, 3, 3, 10_000))).isEqualTo(3);
  }

  /** By definition: the largest group in which everybody's number is met by the group itself. */
  @ParameterizedTest
  @MethodSource("seeds")
  void asManyAreInAsInTheLargestGroupThatContentsEachOfItsMembers(long seed) {
    List<Integer> numbers = numbers(new Random(seed));
    int largest = IntStream.range(0, 1 << numbers.size())
        .filter(group -> contentsEverybody(numbers, group))
        .map(Integer::bitCount)
        .max()
        .orElseThrow();
    assertThat(ThresholdRule.reached(numbers)).isEqualTo(largest);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void exactlyThoseAreInWhoseNumberIsReached(long seed) {
    List<Integer> numbers = numbers(new Random(seed));
    int reached = ThresholdRule.reached(numbers);
    assertThat(numbers.stream().filter(number -> number <= reached)).hasSize(reached);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderOfSigningDoesNotMatter(long seed) {
    Random random = new Random(seed);
    List<Integer> numbers = numbers(random);
    int reached = ThresholdRule.reached(numbers);
    int missing = ThresholdRule.missing(numbers, 4);
    Collections.shuffle(numbers, random);
    assertThat(ThresholdRule.reached(numbers)).isEqualTo(reached);
    assertThat(ThresholdRule.missing(numbers, 4)).isEqualTo(missing);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void missingIsHowManyMoreItTakesWhenTheyAreAddedOneByOne(long seed) {
    Random random = new Random(seed);
    List<Integer> numbers = numbers(random);
    int goal = 1 + random.nextInt(MOST_PEOPLE + 3);
    List<Integer> grown = new ArrayList<>(numbers);
    while (ThresholdRule.reached(grown) < goal) {
      grown.add(goal);
    }
    assertThat(ThresholdRule.missing(numbers, goal)).isEqualTo(grown.size() - numbers.size());
  }

  private static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  private static List<Integer> numbers(Random random) {
    int people = random.nextInt(MOST_PEOPLE + 1);
    return new ArrayList<>(IntStream.range(0, people)
        .mapToObj(i -> 1 + random.nextInt(MOST_PEOPLE + 2))
        .toList());
  }

  private static boolean contentsEverybody(List<Integer> numbers, int group) {
    return IntStream.range(0, numbers.size())
        .filter(person -> (group & (1 << person)) != 0)
        .allMatch(person -> numbers.get(person) <= Integer.bitCount(group));
  }
}
