package org.lateralbot.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lateralbot.core.poll.PollFixture.ballot;
import static org.lateralbot.core.poll.PollFixture.id;
import static org.lateralbot.core.poll.PollFixture.pick;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lateralbot.core.poll.Ballot;
import org.lateralbot.core.poll.Choice;
import org.lateralbot.core.poll.Method;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollFixture;
import org.lateralbot.core.poll.PollStore;
import org.lateralbot.core.poll.Stance;

/** Ballots of stores from before there were sums are added up when the store is brought up. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class SumsMigrationTest {

  private static final String MIGRATION = "/V7__sums_of_ballots.sql";

  private final TestDatabase database;

  @RegisterExtension
  final TemporaryStore temporary;

  SumsMigrationTest(TestDatabase database) {
    this.database = database;
    this.temporary = new TemporaryStore(database);
  }

  @Test
  void comesToWhatIsAddedUpBallotByBallot() {
    PollStore polls = temporary.store().polls();
    temporary.store().transactions().run(() -> {
      cast(polls, Method.APPROVAL, pick(1), pick(1, 2), pick(3, 2));
      cast(polls, Method.SCORE, scores(Map.of(1, 5, 2, 0)), scores(Map.of(1, 2, 3, 1)));
      cast(polls, Method.RANKED, new Choice.Ranking(List.of(2, 1)));
      cast(polls, Method.CONSENT, consent(Stance.AGREE), consent(Stance.BLOCK));
      cast(polls, Method.CONSENT, consent(Stance.ABSTAIN), consent(Stance.DISAGREE));
    });
    List<Map<String, Integer>> before = sums(polls);

    database.jdbi(temporary.folder()).useHandle(handle -> {
      handle.execute("DELETE FROM ballot_sum");
      additions().forEach(handle::execute);
    });

    assertThat(sums(polls)).isEqualTo(before).hasSize(5);
  }

  private static void cast(PollStore polls, Method method, Choice... choices) {
    int number = 1;
    while (polls.find(id(number)).isPresent()) {
      number++;
    }
    Poll poll = PollFixture.poll(id(number), PollFixture.rules(method));
    polls.save(poll);
    for (int i = 0; i < choices.length; i++) {
      polls.put(poll.id(), numbered(i, choices[i]));
    }
  }

  /** Every second voter joined late. */
  private static Ballot numbered(int i, Choice choice) {
    Ballot plain = ballot("voter " + i, choice, "receipt " + i);
    return new Ballot(
        plain.voter(),
        choice,
        plain.name(),
        i % 2 == 1,
        plain.receipt(),
        plain.castAt(),
        plain.seal());
  }

  private static Choice scores(Map<Integer, Integer> points) {
    return new Choice.Scores(points);
  }

  private static Choice consent(Stance stance) {
    return new Choice.Consent(stance, Optional.of("picks 1"));
  }

  private static List<Map<String, Integer>> sums(PollStore polls) {
    return Stream.iterate(1, number -> number + 1)
        .takeWhile(number -> polls.find(id(number)).isPresent())
        .map(number -> SumRows.of(polls.sums(id(number))))
        .map(SumsMigrationTest::withoutZeros)
        .toList();
  }

  private static Map<String, Integer> withoutZeros(Map<String, Integer> rows) {
    rows.values().removeIf(number -> number == 0);
    return rows;
  }

  /** The part of the migration that fills the new table. */
  private List<String> additions() {
    String file =
        "/org/lateralbot/adapter/store/" + database.name().toLowerCase(Locale.ROOT) + MIGRATION;
    try (InputStream script =
        Objects.requireNonNull(SqlStore.class.getResourceAsStream(file), file)) {
      String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.replaceAll("(?m)^--.*$", "").split(";", -1))
          .map(String::strip)
          .filter(statement -> statement.startsWith("INSERT"))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
