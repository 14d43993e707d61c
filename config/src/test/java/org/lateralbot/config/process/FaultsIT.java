package org.lateralbot.config.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.lateralbot.adapter.store.postgres.PostgresAddress;
import org.lateralbot.config.RealPostgres;

/**
 * What becomes of the store while people vote: no acknowledged ballot may be lost or doubled, no
 * announcement lost or said twice, and people are told when something could not be kept.
 */
@Timeout(180)
class FaultsIT {

  private static final String COUNTED = "Counted.";
  private static final String NOT_KEPT = "I could not save that, so nothing was changed.";
  private static final int REFUSED = 2;

  /** Room for the log of a start and a few ballots; a store is larger. */
  private static final int FULL_AT_BYTES = 100_000;

  /** Room for a store and a few thousand ballots. */
  private static final int DISK_BYTES = 4_000_000;

  @TempDir
  private Path folder;

  private Path data;
  private LateralProcess program;
  private int voters;

  @BeforeEach
  void makeFolder() throws Exception {
    data = Files.createDirectory(folder.resolve("data"));
  }

  @AfterEach
  void end() {
    program.close();
  }

  private void start(String settings) throws Exception {
    program = LateralProcess.start(data, settings);
    open();
  }

  private void open() {
    program.ask("open", "/as ann", "!poll Where? | Library | Park --for 2d");
  }

  /** Somebody new votes; what the bot says to that. */
  private String vote() {
    voters++;
    return voteAgain();
  }

  /** The network delivers the last vote once more. */
  private String voteAgain() {
    return program.ask("vote" + voters, "/as p" + voters, "!vote #1 2");
  }

  private String result() {
    return program.ask("result" + voters, "/as ann", "!result #1");
  }

  /** Everybody's ballot counts once, and the end is announced once. */
  private void closeWith(int ballots) throws Exception {
    assertThat(result()).contains("2. Park: " + ballots + " ballots");
    program.feed("/later 3d", "/as zoe", "/event late", "!vote #1 1");
    List<String> told = new ArrayList<>();
    LateralProcess.Said said = program.next();
    while (!said.replyTo().equals("late")) {
      told.add(said.text());
      said = program.next();
    }
    assertThat(said.text()).doesNotContain(COUNTED);
    assertThat(program.end()).isZero();
    program.rest().forEach(after -> told.add(after.text()));
    assertThat(told).filteredOn(text -> text.startsWith("Result of poll #1")).hasSize(1);
  }

  @Test
  void postgresIsStoppedAndStarted() throws Exception {
    Files.writeString(folder.resolve("password"), "postgres");
    try (RealPostgres server = new RealPostgres(folder)) {
      start(RealPostgres.settings(server.database(), folder.resolve("password")));
      assertThat(vote()).contains(COUNTED);
      server.stop();
      assertThat(vote()).startsWith(NOT_KEPT);
      server.startAgain();
      assertThat(voteAgain()).contains(COUNTED);
      assertThat(vote()).contains(COUNTED);
      closeWith(3);
    }
  }

  /** Where the system lets nobody mount anything, {@link #filesMayNotGrow} must do. */
  @Test
  @EnabledIf("isMountingAllowed")
  void theDiskIsFull() throws Exception {
    program = LateralProcess.startThrough(onSmallDisk(data), folder, data);
    open();
    assertThat(vote()).contains(COUNTED);
    Path ballast = Path.of("/proc/" + program.pid() + "/root" + data).resolve("ballast");
    fill(ballast);
    votesUntilNothingIsKept();
    Files.delete(ballast);
    goesOn();
  }

  static boolean isMountingAllowed() throws Exception {
    List<String> trial =
        new ArrayList<>(onSmallDisk(Path.of(System.getProperty("java.io.tmpdir"))));
    trial.add("true");
    return new ProcessBuilder(trial).start().waitFor() == 0;
  }

  /** A command that gives the command behind it an empty, small disk of its own at a folder. */
  private static List<String> onSmallDisk(Path folder) {
    String mount = "mount -t tmpfs -o size=" + DISK_BYTES + " small \"$0\" && exec \"$@\"";
    return List.of("unshare", "--mount", "--map-root-user", "sh", "-c", mount, folder.toString());
  }

  private static void fill(Path ballast) throws IOException {
    byte[] page = new byte[4096];
    try (OutputStream out = Files.newOutputStream(ballast)) {
      assertThatThrownBy(() -> {
            for (int written = 0; written < DISK_BYTES; written += page.length) {
              out.write(page);
            }
          })
          .hasMessageContaining("No space left on device");
    }
  }

  private void votesUntilNothingIsKept() {
    String said = vote();
    for (int i = 0; i < 100 && said.contains(COUNTED); i++) {
      said = vote();
    }
    assertThat(said).startsWith(NOT_KEPT);
  }

  private void goesOn() throws Exception {
    assertThat(voteAgain()).contains(COUNTED);
    assertThat(vote()).contains(COUNTED);
    closeWith(voters);
  }

  /** What the program writes beyond a size fails as on a disk that is full. */
  @Test
  void filesMayNotGrow() throws Exception {
    start("");
    assertThat(vote()).contains(COUNTED);
    limitFiles(FULL_AT_BYTES + ":");
    votesUntilNothingIsKept();
    limitFiles("unlimited:");
    goesOn();
  }

  private void limitFiles(String size) throws Exception {
    Process limiting = new ProcessBuilder(
            "prlimit", "--pid", String.valueOf(program.pid()), "--fsize=" + size)
        .inheritIO()
        .start();
    assertThat(limiting.waitFor()).isZero();
  }

  @Test
  void anotherProcessLocksSqliteForFiveSeconds() throws Exception {
    start("");
    vote();
    waitsForLock("jdbc:sqlite:" + data.resolve("lateral.sqlite"), "", "BEGIN IMMEDIATE");
    closeWith(2);
  }

  @Test
  void anotherProcessLocksPostgresForFiveSeconds() throws Exception {
    Files.writeString(folder.resolve("password"), "postgres");
    try (RealPostgres server = new RealPostgres(folder)) {
      PostgresAddress database = server.database();
      start(RealPostgres.settings(database, folder.resolve("password")));
      vote();
      waitsForLock(
          database.url(), "postgres", "BEGIN; LOCK TABLE poll, ballot IN ACCESS EXCLUSIVE MODE");
      closeWith(2);
    }
  }

  private void waitsForLock(String url, String user, String lock) throws SQLException {
    try (Connection other = DriverManager.getConnection(url, user, user);
        Statement statement = other.createStatement()) {
      statement.execute(lock);
      long locked = System.nanoTime();
      CompletableFuture<Void> unlocked = CompletableFuture.runAsync(
          () -> execute(statement, "COMMIT"),
          CompletableFuture.delayedExecutor(5, TimeUnit.SECONDS));
      assertThat(vote()).contains(COUNTED);
      assertThat(Duration.ofNanos(System.nanoTime() - locked)).isGreaterThan(Duration.ofSeconds(4));
      unlocked.join();
    }
  }

  private static void execute(Statement statement, String sql) {
    try {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Test
  void aSecondProgramOnTheSameFolderIsRefused() throws Exception {
    start("");
    assertThat(vote()).contains(COUNTED);
    try (LateralProcess second = LateralProcess.start(data)) {
      assertThat(second.end()).isEqualTo(REFUSED);
      assertThat(second.errors()).contains("is in use by another running Lateral");
    }
    assertThat(vote()).contains(COUNTED);
    closeWith(2);
  }
}
