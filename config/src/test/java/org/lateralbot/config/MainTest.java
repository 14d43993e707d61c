package org.lateralbot.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lateralbot.adapter.store.SqlStore;
import org.lateralbot.adapter.store.sqlite.SqliteStores;
import org.lateralbot.core.chat.RoomId;
import picocli.CommandLine;

/** The commands as an operator types them. */
@SuppressWarnings("NullAway.Init")
class MainTest {

  private static final String POSTGRES = """
      store:
        url: jdbc:postgresql://db.garden.example:5433/lateral?sslmode=require
        user: gardener
        password-env: NOT_SET_HERE
      """;

  @TempDir
  private Path folder;

  private Path data;
  private Path backup;

  @BeforeEach
  void name() {
    data = folder.resolve("data");
    backup = folder.resolve("lateral.backup");
  }

  /** What the program returns, and then what it says. */
  private static String run(String... arguments) {
    StringWriter said = new StringWriter();
    CommandLine program =
        Main.program(new PrintWriter(said, true)).setOut(new PrintWriter(said, true));
    return program.execute(arguments) + " " + said;
  }

  private String runWith(String settings, String command) throws Exception {
    Path file = Files.writeString(folder.resolve("lateral.yaml"), settings);
    return run(command, "--config", file.toString(), "--data", data.toString(), backup.toString());
  }

  @Test
  void anOldFileDoesNotPassForABackupOfPostgres() throws Exception {
    SqliteStores.open(data).close();
    Opening.secretKey(data);

    assertThat(runWith(POSTGRES, "backup"))
        .startsWith("2 No backup was made")
        .contains("pg_dump --format=custom --file=lateral.dump"
            + " postgresql://gardener@db.garden.example:5433/lateral\n")
        .contains("cp -p " + data.resolve("secret.key"));
    assertThat(backup).doesNotExist();
  }

  @Test
  void aFileIsNotRestoredBesidePostgres() throws Exception {
    SqliteStores.open(data).close();
    Opening.secretKey(data);
    assertThat(runWith("", "backup")).isEqualTo("0 ");
    data = folder.resolve("other");

    assertThat(runWith(POSTGRES, "restore"))
        .startsWith("2 Nothing was restored")
        .contains("--dbname=postgresql://gardener@db.garden.example:5433/lateral lateral.dump");
    assertThat(data).doesNotExist();
  }

  @Test
  void aServiceWithoutANetworkIsToldWhatIsMissing() {
    assertThat(run("serve", "--data", data.toString()))
        .startsWith("2 The settings name no network to serve: fill in matrix or discord");
    assertThat(data).doesNotExist();
  }

  /** By 2 systemd would never try again, and one restart of the server would keep the bot down for good. */
  @Test
  void aStartWhilePostgresIsAwayAsksToBeTriedAgain() throws Exception {
    Path password = Files.writeString(folder.resolve("password"), "secret");
    String away = """
        answers: keywords
        store:
          url: jdbc:postgresql://127.0.0.1:1/lateral
          user: gardener
          password-file: %s
        """.formatted(password);
    Path settings = Files.writeString(folder.resolve("lateral.yaml"), away);

    assertThat(run("--config=" + settings, "--data=" + data))
        .startsWith("75 The store of ")
        .contains("127.0.0.1:1", "cannot be opened");
    assertThat(run("check", "--config=" + settings, "--data=" + data))
        .startsWith("2 The store of ");
  }

  @Test
  void aStartOnAFolderThatCannotBeUsedDoesNot() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThat(run("--data=" + file.resolve("data"))).startsWith("2 ");
  }

  @Test
  void aRoomIsExportedWhileTheBotRunsAndAnUnknownOneIsToldWhichThereAre() throws Exception {
    Path exported = folder.resolve("room.csv");
    String room = "!garden:garden.example";
    try (SqlStore store = SqliteStores.open(data)) {
      store.transactions().call(() -> store.items().nextNumber(new RoomId("matrix", room)));

      assertThat(run("export", "--room", "garden", "--data", data.toString()))
          .isEqualTo("2 No room garden has had a poll or pledge. Give one of these:\nmatrix:" + room
              + "\n");
      assertThat(run(
              "export", "--room=" + room, "--format=csv", "--data=" + data, exported.toString()))
          .isEqualTo("0 ");
    }
    assertThat(exported).content().startsWith("kind,number,");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(exported)))
        .isEqualTo("rw-------");
  }

  @Test
  void anExportThatCannotBeWrittenIsToldInWords() throws Exception {
    RoomId room = new RoomId("matrix", "garden");
    try (SqlStore store = SqliteStores.open(data)) {
      store.transactions().call(() -> store.items().nextNumber(room));
    }
    Path nowhere = folder.resolve("nowhere/room.json");
    assertThat(run("export", "--room=garden", "--data=" + data, nowhere.toString()))
        .startsWith("2 " + nowhere + " cannot be written");
  }

  @Test
  void whatCannotBeReadOrWrittenIsToldWithoutATrace() throws Exception {
    Path file = Files.write(folder.resolve("latin.jsonl"), new byte[] {(byte) 0xfc, '\n'});
    Path settings = Files.writeString(folder.resolve("lateral.yaml"), "answers: keywords\n");
    String[] eval = {"eval", "--config=" + settings, "--data=" + data, file.toString()};
    assertThat(run(eval))
        .isEqualTo("2 The questions in " + file + " cannot be read: it is not a text in UTF-8.\n");
    eval[3] = folder.resolve("nowhere").toString();
    assertThat(run(eval)).startsWith("2 The questions in " + eval[3]).contains("there is no file");
    assertThat(run("learn", file.toString()))
        .isEqualTo("2 " + file + " cannot be written: " + file + " is no folder.\n");
    assertThat(run("learn", file.resolve("within").toString())).startsWith("2 " + file);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          recount                          | Missing required parameter: 'FILE'
          recount poll-1.txt --head        | Missing required parameter for option '--head' (HEAD)
          recount poll-1.txt more          | Unmatched argument at index 2: 'more'
          recount poll-1.txt --haed 1      | Unknown options: '--haed', '1'
          export --format xml --room a     | Invalid value for option '--format'
          chekc                            | Unmatched argument at index 0: 'chekc'
          """)
  void whatIsWrongWithACommandLineIsToldInAFewLines(String line, String fault) {
    String said = run(line.split(" ", -1));
    assertThat(said).startsWith("2 ").contains(fault).contains("--help\" says more.");
    assertThat(said.lines().count()).isLessThan(10);
  }

  /** Whatever goes wrong on the way, it is no word on the record: 1 would be one. */
  @Test
  void aRecordThatCannotBeReadIsNotSaidToDiffer() {
    assertThat(run("recount", "/proc/self/mem")).startsWith("2");
    assertThat(run("recount", folder.toString())).startsWith("2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "serve",
        "export",
        "recount",
        "backup",
        "restore",
        "check",
        "eval",
        "learn",
        "move-store"
      })
  void everyCommandIsExplainedWithoutWhatItNeeds(String command) {
    assertThat(run(command, "--help"))
        .startsWith("0 Usage: lateral " + command)
        .contains("--help")
        .doesNotContain("Missing");
  }
}
