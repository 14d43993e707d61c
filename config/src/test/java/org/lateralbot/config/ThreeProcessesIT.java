package org.lateralbot.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lateralbot.adapter.store.SqlStore;
import org.lateralbot.adapter.store.postgres.PostgresAddress;
import org.lateralbot.adapter.store.postgres.PostgresStores;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.poll.Actor;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollOption;
import org.lateralbot.core.poll.PollRules;

/** Three processes share a PostgreSQL and three accounts, and one of them is killed. */
@Timeout(240)
class ThreeProcessesIT {

  private static final List<String> NETWORKS = List.of("alpha", "beta", "gamma");
  private static final int POLLS = 1_000;
  private static final Duration SPREAD = Duration.ofSeconds(20);
  private static final Duration TAKEN_OVER = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final String STANDS_BY = "another process speaks for alpha; this one stands by";

  @TempDir
  private Path folder;

  private RealPostgres server;
  private PostgresAddress database;
  private final List<PipedProcess> processes = new ArrayList<>();
  private final Map<String, Integer> speakers = new ConcurrentHashMap<>();

  /** How often each message was handed to a network, by its id, and by which processes. */
  private final Map<String, List<Integer>> said = new ConcurrentHashMap<>();

  @BeforeEach
  void startServer() throws Exception {
    server = new RealPostgres(folder);
    database = server.database();
    Files.writeString(folder.resolve("password"), "postgres");
  }

  @AfterEach
  void stopAll() throws Exception {
    for (PipedProcess process : processes) {
      process.kill();
    }
    server.close();
  }

  /** Each process knows all accounts, in its own folder, with the same key. */
  private void startProcess(List<String> networks) throws Exception {
    int number = processes.size();
    Path data = Files.createDirectory(folder.resolve("process" + number));
    if (number > 0) {
      Path first = folder.resolve("process0").resolve(SecretKey.FILE);
      Files.copy(first, data.resolve(SecretKey.FILE));
    }
    processes.add(PipedProcess.start(
        data,
        RealPostgres.settings(database, folder.resolve("password")),
        networks,
        line -> note(number, line)));
  }

  private void note(int process, String[] line) {
    if (line[0].equals("speaks")) {
      speakers.put(line[1], process);
    } else {
      said.computeIfAbsent(line[3], id -> new CopyOnWriteArrayList<>()).add(process);
    }
  }

  private static void await(String what, Duration patience, BooleanSupplier condition)
      throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what).isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  @Test
  void everyDeadlineFiresOnceAndTheRoomsOfTheDeadAnswerAgain() throws Exception {
    for (int i = 0; i < NETWORKS.size(); i++) {
      List<String> mine = NETWORKS.subList(i, i + 1);
      startProcess(i == 0 ? mine : List.of(NETWORKS.get(0), mine.get(0)));
      int number = i;
      await(
          "process " + i + " speaks",
          PATIENCE,
          () -> speakers.getOrDefault(mine.get(0), -1) == number);
    }
    List<String> expected = openPolls();
    await("some are announced", PATIENCE, () -> announced(expected) > POLLS / 4);

    processes.get(0).kill();
    long killed = System.nanoTime();
    assertThat(announced(expected)).as("in flight at the kill").isLessThan(POLLS);
    awaitAnswer("alpha");
    Duration silent = Duration.ofNanos(System.nanoTime() - killed);

    await("all are announced", PATIENCE, () -> announced(expected) == POLLS);
    assertThat(silent).isLessThan(TAKEN_OVER);
    System.out.println("the rooms of the dead process answered after " + silent.toMillis() + " ms");
    long doubled = expected.stream().filter(id -> sayers(id).size() > 1).count();
    System.out.println(
        POLLS + " deadlines announced, " + doubled + " handed over twice under one id");
    expected.forEach(id -> assertThat(sayers(id).size() == 1 || sayers(id).contains(0))
        .as("%s was said by the processes %s", id, sayers(id))
        .isTrue());
  }

  /** The processes that said it, one for each time. */
  private List<Integer> sayers(String id) {
    return said.getOrDefault(id, List.of());
  }

  @Test
  void aSecondProcessWithTheSameAccountStandsBy() throws Exception {
    List<String> alpha = NETWORKS.subList(0, 1);
    startProcess(alpha);
    await("the first speaks", PATIENCE, () -> speakers.containsKey("alpha"));
    startProcess(alpha);
    PipedProcess second = processes.get(1);
    await("the second stands by", PATIENCE, () -> second.log().contains(STANDS_BY));

    awaitAnswer("alpha");

    assertThat(sayers("reply/alpha/hello")).containsExactly(0);
    assertThat(speakers).containsEntry("alpha", 0);
  }

  private long announced(List<String> ids) {
    return ids.stream().filter(said::containsKey).count();
  }

  /** Somebody asks again and again, until somebody answers. */
  private void awaitAnswer(String network) throws InterruptedException {
    await("an answer", PATIENCE, () -> {
      processes.forEach(process -> process.say(network, "r0", "hello", "!polls"));
      return said.containsKey("reply/" + network + "/hello");
    });
  }

  /** Polls in all rooms that end while the test runs; gives the ids of what is to be announced. */
  private List<String> openPolls() {
    Instant now = Instant.now();
    try (SqlStore store = PostgresStores.open(database)) {
      List<Poll> polls = IntStream.range(0, POLLS).mapToObj(i -> poll(i, now)).toList();
      store.transactions().run(() -> polls.forEach(store.polls()::save));
      return polls.stream()
          .map(poll -> String.join(
              "/",
              poll.id().room().platform(),
              poll.id().room().value(),
              String.valueOf(poll.id().number()),
              "closed"))
          .toList();
    }
  }

  private static Poll poll(int i, Instant now) {
    String network = NETWORKS.get(i % NETWORKS.size());
    ItemId id = new ItemId(new RoomId(network, "r" + i / 3 % 20), 1 + i);
    return new Poll(
        id,
        Optional.of(new Actor(new PersonId(network, "ann"), "ann")),
        "Where do we meet?",
        List.of(PollOption.of("Library"), PollOption.of("Park")),
        PollRules.DEFAULT,
        Optional.empty(),
        now.minusSeconds(60),
        now.plus(SPREAD.multipliedBy(i).dividedBy(POLLS)),
        false,
        Optional.empty(),
        Optional.empty());
  }
}
