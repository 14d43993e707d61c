package org.lateralbot.config.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lateralbot.core.poll.SealedReason;

/** Files that somebody made up, each consistent in itself, and files that are no records at all. */
class HostileRecordTest {

  private static final List<String> POLL = List.of(
      "poll 7",
      "question Where do we meet?",
      "method up-to 2",
      "tally live",
      "names unlisted",
      "options fixed",
      "voters all",
      "quorum 0",
      "opened 2026-12-01T10:00:00Z",
      "closes 2026-12-04T10:00:00Z",
      "ended due 2026-12-04T10:00:00Z",
      "option 0 Library",
      "option 0 Park",
      "option 0 Online",
      "joined-late 0",
      "ballots 2",
      "ballot able acid acorn picks 1 3",
      "ballot able acid ant picks 2");

  @TempDir
  Path folder;

  @Test
  void theRecordItselfIsFine() throws IOException {
    String record = chained(POLL);
    assertThat(recount(record)).startsWith("0 The file is consistent").contains("2 accounts voted");
    assertThat(Recounts.of(record, head(record))).startsWith("0 ").contains("2 accounts voted");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          poll 7                           | poll -7                            | "-7" is no number
          poll 7                           | poll 99999999999                   | is no number
          poll 7                           | poll 07                            | it would be "poll 7"
          poll 7                           | pool 7                             | must begin with "poll"
          question Where do we meet?       | question                           | must begin with "question"
          question Where do we meet?       | question a \\x b                   | is no text
          method up-to 2                   | method up-to 4                     | LIMIT_OUT_OF_RANGE
          method up-to 2                   | method up-to                       | TOO_MANY_PICKS
          method up-to 2                   | method dictator                    | is no word that may stand here
          method up-to 2                   | method ranked                      | OTHER_METHOD
          tally live                       | tally dead                         | neither hidden nor live
          tally live                       | tally hidden now                   | neither hidden nor live
          names unlisted                   | names secret                       | it would be "tally hidden"
          quorum 0                         | quorum 1000001                     | QUORUM_OUT_OF_RANGE
          opened 2026-12-01T10:00:00Z      | opened 2026-12-01                  | is no point in time
          opened 2026-12-01T10:00:00Z      | opened 2026-12-01T10:00:00.000Z    | it would be
          opened 2026-12-01T10:00:00Z      | opened 2026-12-05T10:00:00Z        | END_NOT_AHEAD
          opened 2026-12-01T10:00:00Z      | opened -1000000000-01-01T00:00:00Z | is no point in time
          closes 2026-12-04T10:00:00Z      | closes +1000000000-12-31T23:59:59Z | is no point in time
          ended due 2026-12-04T10:00:00Z   | ended due 2026-12-03T10:00:00Z     | No poll with a result ends so
          ended due 2026-12-04T10:00:00Z   | ended early 2026-12-05T10:00:00Z   | No poll with a result ends so
          ended due 2026-12-04T10:00:00Z   | ended cancelled 2026-12-03T10:00:00Z | No poll with a result
          ended due 2026-12-04T10:00:00Z   | ended due                          | is no point in time
          option 0 Park                    | option 0 library                   | OPTION_EXISTS
          option 0 Park                    | option x Park                      | is no number
          joined-late 0                    | joined-late 3                      | fewer ballots than joined late
          ballots 2                        | ballots 3                          | There are 2 ballots, not 3
          ballot able acid ant picks 2     | ballot able acid ant picks 4       | NO_SUCH_OPTION
          ballot able acid ant picks 2     | ballot able acid ant picks 0       | NO_SUCH_OPTION
          ballot able acid ant picks 2     | ballot able acid ant picks 1 2 3   | TOO_MANY_PICKS
          ballot able acid ant picks 2     | ballot able acid ant picks 2 2     | it would be
          ballot able acid ant picks 2     | ballot able acid ant picks two     | is no choice
          ballot able acid ant picks 2     | ballot able acid ant picks 99999999999 | is no choice
          ballot able acid ant picks 2     | ballot able acid ant ranking 2     | OTHER_METHOD
          ballot able acid ant picks 2     | ballot able acid ant scores 2      | is no choice
          ballot able acid ant picks 2     | ballot able acid ant consent ploc  | is no choice
          ballot able acid ant picks 2     | ballot able acid ant {"a": [1]}    | three words and a choice
          ballot able acid ant picks 2     | ballot able acid picks 2           | three words and a choice
          ballot able acid ant picks 2     | ballot able acid acorn picks 2     | each receipt once
          ballot able acid ant picks 2     | ballot able acid aaa picks 2       | in the order of their receipts
          ballot able acid ant picks 2     | veto able acid ant picks 2         | Nothing may stand here any more
          """)
  void aLineThatNoPollOfTheBotCouldHave(String right, String wrong, String reason)
      throws IOException {
    List<String> lines = new ArrayList<>(POLL);
    lines.set(lines.indexOf(right), wrong);
    assertThat(recount(chained(lines))).startsWith("2 This file cannot").contains(reason);
  }

  /** Whoever gives the head asks one thing first: whether it is the record of that poll. */
  @Test
  void whatIsNoRecordOfThePollIsSaidToBeNoneWhateverElseIsWrongInIt() throws IOException {
    List<String> lines = new ArrayList<>(POLL);
    lines.set(17, "ballot able acid ant picks 4");
    assertThat(Recounts.of(chained(lines), head(chained(POLL))))
        .startsWith("1 This is not the record whose head you gave.");
    assertThat(Recounts.of(chained(lines), head(chained(lines)))).startsWith("2 This file cannot");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0085",
        "\u009b31m",
        "\u007f",
        "\u2028",
        "\u2029",
        "\u202e",
        "\u200f",
        "\\n",
        "\\r"
      })
  void wordsThatWouldDoSomethingToATerminalAreRefusedAndNotShown(String hostile)
      throws IOException {
    for (int line : List.of(1, 11)) {
      List<String> lines = new ArrayList<>(POLL);
      lines.set(line, lines.get(line) + hostile + "!");
      assertThat(recount(chained(lines)))
          .startsWith("2 This file cannot be recounted: record.txt:" + (line + 2) + ": ")
          .containsAnyOf("Here is a control character", "A line must begin with")
          .doesNotContain(hostile);
    }
  }

  @Test
  void whatIsQuotedOfAHostileFileDoesNothingToATerminal() throws IOException {
    String hostile = "\u009b31m\u202e";
    List<String> lines = new ArrayList<>(POLL);
    lines.set(0, "poll 7" + hostile);
    assertThat(recount(chained(lines))).contains("is no number").doesNotContain("\u009b", "\u202e");
    assertThat(recount("lateral record 2" + hostile + "\n"))
        .contains("of version 2")
        .doesNotContain("\u009b", "\u202e");
  }

  @Test
  void aReasonThatWouldDoSomethingToATerminalIsRefused() throws IOException {
    SealedReason reason = new SealedReason("0".repeat(32), "no \u009b31mramp");
    List<String> lines = new ArrayList<>(POLL);
    lines.set(2, "method consent");
    lines.subList(11, 14).clear();
    lines.set(13, "ballot able acid acorn consent block sealed " + reason.seal().hash());
    lines.set(12, "ballots 1");
    lines.subList(14, lines.size()).clear();
    String below = "reason " + reason.salt() + " " + reason.words() + "\n";
    String record = chained(lines);
    String head = "head " + head(record);
    assertThat(recount(record.replace(head, below + head)))
        .startsWith("2 This file cannot be recounted: ")
        .contains("Here is a control character")
        .doesNotContain("\u009b");
  }

  /** So far ahead that nothing can be added to it. */
  @Test
  void aTimeThatNoClockShowsIsRefusedWithEverythingElseRight() throws IOException {
    String late = String.join("\n", POLL)
        .replace("2026-12-01T10:00:00Z", "+1000000000-12-31T23:59:58Z")
        .replace("2026-12-04T10:00:00Z", "+1000000000-12-31T23:59:59Z");
    assertThat(recount(chained(late.lines().toList())))
        .startsWith("2 This file cannot be recounted: record.txt:10: ")
        .contains("is no point in time such as 2026-12-24T18:00:00Z");
  }

  @Test
  void theLineIsTold() throws IOException {
    List<String> lines = new ArrayList<>(POLL);
    lines.set(17, "ballot able acid ant picks 4");
    assertThat(recount(chained(lines))).contains("record.txt:19: No such ballot counts");
  }

  @Test
  void everyLineIsNeeded() throws IOException {
    for (int at = 0; at < POLL.size(); at++) {
      List<String> lines = new ArrayList<>(POLL);
      lines.remove(at);
      assertThat(recount(chained(lines))).as(POLL.get(at)).startsWith("2 ");
    }
  }

  @Test
  void aPledgeWhoseSignaturesLeadElsewhere() throws IOException {
    String lapsed = """
        pledge 4
        promise I will help
        goal 2
        opened 2026-12-01T10:00:00Z
        closes 2026-12-04T10:00:00Z
        succeeded no
        ended lapsed 2026-12-04T10:00:00Z
        signatures 2
        signature conditional 3
        signature conditional goal
        """;
    assertThat(recount(chained(lapsed.lines().toList()))).startsWith("0 ");
    assertThat(recount(chained(lapsed.replace(" 3", " 2").lines().toList())))
        .startsWith("2 ")
        .contains("The signatures do not lead to this end: 2 are in");
    assertThat(recount(chained(lapsed.replace("lapsed", "closed").lines().toList())))
        .startsWith("2 ");
    assertThat(recount(chained(lapsed.replace(" 3", " 99999").lines().toList())))
        .contains("Nobody can ask for that number");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          ''                                   | must begin with the line "lateral record 1"
          {"poll": 7}                          | must begin with the line
          lateral record 2                     | of version 2
          lateral record 1                     | ends without its head
          lateral record 1~head 00             | 64 hexadecimal digits
          lateral record 1~poll 7              | must begin with 16 digits
          lateral record 1~reason 00 x         | must stand below its ballot
          """)
  void whatIsNoRecord(String file, String reason) throws IOException {
    assertThat(recount(file.replace('~', '\n') + "\n")).startsWith("2 ").contains(reason);
  }

  @Test
  void whatIsTooLongTooLargeOrNoText() throws IOException {
    String seed = "lateral record 1\n";
    assertThat(recount(seed + "a".repeat(100_000))).contains("record.txt:2: The line is too long");
    assertThat(recount(seed.replace("\n", "\r\n"))).contains("get the file again");
    assertThat(recount(seed + "\0")).contains("control character");
    assertThat(recount(chained(POLL) + "more\n")).contains("Nothing may stand behind the head");
    assertThat(recount(chained(POLL).stripTrailing())).contains("cut off");
    assertThat(Recounts.of((seed + "\u00fc\n").getBytes(StandardCharsets.ISO_8859_1)))
        .contains("record.txt:2: This is not UTF-8");
    Path file = folder.resolve("record.txt");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(1L << 30);
    }
    assertThat(recount(file)).contains("too large");
    assertThat(recount(folder)).contains(folder + " cannot be read: it is a folder");
    assertThat(recount(folder.resolve("nowhere"))).contains("no such file");
    assertThat(recount(Path.of("-")))
        .isEqualTo(
            "2 This file cannot be recounted: - cannot be read: there is no such file. Name the"
                + " file that !record gave, for example: lateral recount poll-1.txt\n");
  }

  /** The packaged program takes little memory, and a quarter of a million ballots are many. */
  @Test
  void aRecordThatTakesTooMuchMemoryIsToldWithHowToGiveMore() throws IOException {
    InputStream endless = new InputStream() {
      @Override
      public int read() {
        throw new OutOfMemoryError("told to fail");
      }

      @Override
      public int read(byte[] into, int from, int length) {
        return read();
      }
    };
    StringWriter said = new StringWriter();
    int code = new RecountCommand(new PrintWriter(said, true))
        .run(LineSource.of("poll-1.txt", endless), Optional.empty());
    assertThat(code).isEqualTo(2);
    assertThat(said.toString()).contains("poll-1.txt is too large", "LATERAL_JAVA_OPTIONS=-Xmx1g");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", "--head", "3fa2", "xyz", "3fa2-91c2-07de-e9a7-ddf4-b7fa-5f1c-4beg"})
  void whatIsNoHead(String head) throws IOException {
    assertThat(Recounts.of(chained(POLL), head))
        .startsWith("2 \"" + head + "\" is no head: it has 32 to 64 hexadecimal digits.")
        .contains("for example 3fa2-91c2-");
    assertThat(Recounts.of(chained(POLL), "0".repeat(65))).startsWith("2 ");
  }

  private static String head(String record) {
    return record.substring(record.lastIndexOf(' ') + 1).strip();
  }

  private static String chained(List<String> texts) {
    return ChangedRecordTest.chained(texts);
  }

  private static String recount(String content) throws IOException {
    return Recounts.of(content);
  }

  private static String recount(Path file) {
    StringWriter said = new StringWriter();
    int code = new RecountCommand(new PrintWriter(said, true)).run(file, Optional.empty());
    return code + " " + said;
  }
}
