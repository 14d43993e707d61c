package org.lateralbot.config.recount;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.lateralbot.core.chat.Membership;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.item.InMemoryItemStore;
import org.lateralbot.core.poll.Actor;
import org.lateralbot.core.poll.Choice;
import org.lateralbot.core.poll.InMemoryPollStore;
import org.lateralbot.core.poll.Method;
import org.lateralbot.core.poll.Names;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollDraft;
import org.lateralbot.core.poll.PollOutcome;
import org.lateralbot.core.poll.PollRecord;
import org.lateralbot.core.poll.PollRules;
import org.lateralbot.core.poll.PollService;
import org.lateralbot.core.poll.Quorum;
import org.lateralbot.core.poll.Receipts;
import org.lateralbot.core.poll.Stance;
import org.lateralbot.core.poll.Voter;
import org.lateralbot.core.poll.VoterKeys;
import org.lateralbot.core.poll.VoterRecords;

/**
 * A whole poll held by the bot's own service, all of it following from a seed: people vote, change
 * their minds, take ballots back, add options and are forgotten, before and after the end.
 */
final class RandomPoll {

  private static final Instant START = Instant.parse("2026-12-01T10:00:00.123Z");
  private static final RoomId ROOM = new RoomId("terminal", "commons");
  private static final List<String> WORDS =
      List.of("ramp", "garden", "\\n", "ünd", "🌱", "sealed", "a|b", "東京", "\"no\"", "reason");

  private final Random random;
  private final InMemoryPollStore store = new InMemoryPollStore();
  private final PollService service;
  private final VoterRecords records;
  private Poll poll;

  private RandomPoll(long seed, Method method, int mostVoters) {
    this.random = new Random(seed);
    VoterKeys keys = new VoterKeys(new byte[VoterKeys.KEY_LENGTH]);
    RandomGenerator receipts = new Random(random.nextLong());
    this.service =
        new PollService(store, new InMemoryItemStore(), keys, new Receipts(receipts), item -> {});
    this.records = new VoterRecords(store, keys, item -> {});
    this.poll = open(method);
    int voters = random.nextInt(mostVoters + 1);
    for (int voter = 0; voter < voters; voter++) {
      act(voter);
    }
    this.poll = close();
    for (int voter = 0; voter < voters; voter++) {
      if (random.nextInt(6) == 0) {
        records.forget(person(voter), poll.closesAt());
      }
    }
  }

  /** A closed poll of a method with up to so many voters. */
  static RandomPoll closed(long seed, Method method, int mostVoters) {
    return new RandomPoll(seed, method, mostVoters);
  }

  /** As the bot kept it at its end; the ballots may have lost reasons since. */
  Poll poll() {
    return poll;
  }

  PollService service() {
    return service;
  }

  PollRecord record() {
    return PollRecord.of(poll, service.ballots(poll));
  }

  private Poll open(Method method) {
    boolean growing = method.hasOptions() && random.nextBoolean();
    List<String> options = new ArrayList<>();
    for (int i = 0; method.hasOptions() && i < 2 + random.nextInt(6); i++) {
      options.add(words() + " " + i);
    }
    int limit = method == Method.UP_TO ? 1 + random.nextInt(options.size()) : 1;
    PollRules rules = new PollRules(
        method,
        limit,
        random.nextBoolean(),
        one(Names.values()),
        growing,
        random.nextBoolean(),
        new Quorum(random.nextInt(5)));
    PollDraft draft = new PollDraft(
        words() + "?",
        options,
        rules,
        Optional.empty(),
        START.plus(Duration.ofMinutes(1 + random.nextInt(100_000))));
    return done(service.openPoll(ROOM, new Actor(person(0), "Annabel"), draft, START));
  }

  private void act(int voter) {
    Instant now = START.plusSeconds(voter % 60);
    int times = 1 + random.nextInt(2);
    for (int i = 0; i < times; i++) {
      service.castBallot(current(), voter(voter), choice(), now);
    }
    if (random.nextInt(8) == 0) {
      service.removeBallot(current(), voter(voter), now);
    }
    if (random.nextInt(8) == 0) {
      service.addOption(current(), voter(voter), words() + " more " + voter, now);
    }
    if (random.nextInt(12) == 0) {
      records.forget(person(voter), now);
    }
  }

  private Poll close() {
    if (random.nextBoolean()) {
      service.closeOverdue(poll.id(), poll.closesAt().plusSeconds(5));
      return current();
    }
    Instant early = START.plusSeconds(random.nextInt(10) == 0 ? -59 : 59).plusNanos(123_456);
    return done(service.closePoll(current(), new Actor(person(0), "Annabel"), true, early));
  }

  private Poll current() {
    return service.find(poll.id()).orElseThrow();
  }

  private Voter voter(int number) {
    Instant joined = random.nextInt(4) == 0 ? START.plusSeconds(1) : START.minusSeconds(9);
    return new Voter(
        new Actor(person(number), "name " + number),
        Optional.of(new Membership(Optional.of(joined))),
        true);
  }

  private static PersonId person(int number) {
    return new PersonId("terminal", "account" + number);
  }

  private Choice choice() {
    int options = current().options().size();
    List<Integer> some = IntStream.rangeClosed(1, options)
        .boxed()
        .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
    Collections.shuffle(some, random);
    return switch (poll.rules().method()) {
      case SINGLE -> new Choice.Picks(some.subList(0, 1));
      case UP_TO ->
        new Choice.Picks(some.subList(0, 1 + random.nextInt(poll.rules().limit())));
      case APPROVAL -> new Choice.Picks(some.subList(0, 1 + random.nextInt(options)));
      case RANKED -> new Choice.Ranking(some.subList(0, 1 + random.nextInt(options)));
      case SCORE -> new Choice.Scores(points(some.subList(0, 1 + random.nextInt(options))));
      case CONSENT -> consent();
    };
  }

  private Map<Integer, Integer> points(List<Integer> positions) {
    Map<Integer, Integer> points = new HashMap<>();
    positions.forEach(position -> points.put(position, random.nextInt(6)));
    return points;
  }

  private Choice consent() {
    Stance stance = one(Stance.values());
    boolean reasoned = stance == Stance.BLOCK || (stance.takesReason() && random.nextBoolean());
    return new Choice.Consent(stance, reasoned ? Optional.of(words()) : Optional.empty());
  }

  private <T> T one(T[] all) {
    return List.of(all).get(random.nextInt(all.length));
  }

  private String words() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return String.join(" ", words);
  }

  private static Poll done(PollOutcome outcome) {
    return ((PollOutcome.Done) outcome).poll();
  }
}
