package org.lateralbot.config.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lateralbot.core.pledge.PledgeRecord;
import org.lateralbot.core.poll.Method;
import org.lateralbot.core.poll.PollRecord;
import org.lateralbot.core.record.RecordLine;

/** Whatever is changed in a record is found. */
class ChangedRecordTest {

  private static final int VOTERS = 5;

  /** Some record with several ballots; one of consent with reasons. */
  private static String sample(Method method) {
    return LongStream.iterate(1, seed -> seed + 1)
        .mapToObj(seed -> RandomPoll.closed(seed, method, VOTERS).record())
        .filter(record -> record.ballots().size() >= 3)
        .map(PollRecord::file)
        .filter(file -> method != Method.CONSENT || file.contains("\nreason "))
        .findFirst()
        .orElseThrow();
  }

  static Stream<String> records() {
    return Stream.concat(
        Stream.of(Method.values()).map(method -> sample(method)),
        Stream.of(new PledgeRecord(RandomPledge.ended(11)).file()));
  }

  @ParameterizedTest
  @MethodSource("records")
  void everySingleCharacterChanged(String record) throws IOException {
    for (int at = 0; at < record.length(); at++) {
      char other = record.charAt(at) == '1' ? '2' : '1';
      assertFound(record.substring(0, at) + other + record.substring(at + 1));
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void everySingleCharacterDropped(String record) throws IOException {
    for (int at = 0; at < record.length(); at++) {
      assertFound(record.substring(0, at) + record.substring(at + 1));
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void everyLineDroppedDoubledOrMoved(String record) throws IOException {
    List<String> lines = record.lines().toList();
    for (int at = 0; at < lines.size(); at++) {
      List<String> dropped = new ArrayList<>(lines);
      String line = dropped.remove(at);
      if (!line.startsWith("reason ")) {
        assertFound(dropped);
      }
      for (int to = 0; to <= dropped.size(); to++) {
        List<String> moved = new ArrayList<>(dropped);
        moved.add(to, line);
        if (!moved.equals(lines)) {
          assertFound(moved);
        }
        List<String> doubled = new ArrayList<>(lines);
        doubled.add(to, line);
        assertFound(doubled);
      }
    }
  }

  /** A reason may be erased when its voter is forgotten; the ballot cannot. */
  @Test
  void onlyAReasonCanGoWithoutATrace() throws IOException {
    String record = sample(Method.CONSENT);
    List<String> reasons =
        record.lines().filter(line -> line.startsWith("reason ")).toList();
    assertThat(reasons).isNotEmpty();
    String head = record.lines().reduce((first, second) -> second).orElseThrow().substring(5);
    assertThat(Recounts.of(record, head))
        .contains("nothing in it was changed, added or dropped.")
        .doesNotContain("The words of");
    for (String reason : reasons) {
      String without = record.replace(reason + "\n", "");
      String missing = "The words of 1 of the " + reasons.size() + " reasons";
      assertThat(Recounts.of(without)).startsWith("0 ").contains(missing);
      assertThat(Recounts.of(without, head))
          .startsWith("0 ")
          .contains("changed, added or dropped, but for the words of reasons.")
          .contains(missing);
    }
  }

  @Test
  void thePlaceOfTheChangeIsTold() throws IOException {
    List<String> lines = new ArrayList<>(sample(Method.SINGLE).lines().toList());
    int last = lines.size() - 2;
    assertThat(lines.get(last)).contains(" ballot ");
    lines.remove(last - 1);
    assertThat(Recounts.of(String.join("\n", lines) + "\n"))
        .startsWith("1 This file was changed")
        .contains("record.txt:" + last);
  }

  /** Written anew as a whole, a record has another head than the one that the room knows. */
  @ParameterizedTest
  @MethodSource("records")
  void aRecordWrittenAnewHasAnotherHead(String record) throws IOException {
    String head = record.lines().reduce((first, second) -> second).orElseThrow().substring(5);
    List<String> texts = texts(record);
    assertThat(Recounts.of(record, head)).startsWith("0 ");
    for (int at = 0; at < texts.size(); at++) {
      List<String> without = new ArrayList<>(texts);
      without.remove(at);
      assertThat(Recounts.of(chained(without), head)).doesNotStartWith("0 ");
    }
  }

  static List<String> texts(String record) {
    return record
        .lines()
        .filter(line -> line.matches("[0-9a-f]{16} .*"))
        .map(line -> line.substring(RecordLine.DIGITS_BEFORE + 1))
        .toList();
  }

  static String chained(List<String> texts) {
    return RecordLine.file(texts.stream().map(RecordLine::of));
  }

  private void assertFound(List<String> lines) throws IOException {
    assertFound(String.join("\n", lines) + "\n");
  }

  private void assertFound(String changed) throws IOException {
    assertThat(Recounts.of(changed)).as(changed).doesNotStartWith("0 ");
  }
}
