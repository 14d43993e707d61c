package org.lateralbot.adapter.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PipeInputTest {

  private static List<String> read(String text) throws IOException {
    return read(text.getBytes(UTF_8));
  }

  private static List<String> read(byte[] bytes) throws IOException {
    PipeInput input = new PipeInput(new ByteArrayInputStream(bytes));
    List<String> lines = new ArrayList<>();
    for (Optional<String> line = input.next(""); line.isPresent(); line = input.next("")) {
      lines.add(line.get());
    }
    return lines;
  }

  @Test
  void readsLinesWhateverEndsThem() throws IOException {
    assertThat(read("one\ntwo\r\n\nthree")).containsExactly("one", "two", "", "three");
  }

  @Test
  void endsAtTheEnd() throws IOException {
    assertThat(read("")).isEmpty();
    assertThat(read("one\n")).containsExactly("one");
  }

  @Test
  void joinsLinesThatGoOn() throws IOException {
    assertThat(read("one\\\ntwo\\\r\nthree\nfour\\")).containsExactly("one\ntwo\nthree", "four");
  }

  @Test
  void readsWhatIsNotUtf8() throws IOException {
    assertThat(read(new byte[] {'a', (byte) 0xff, 0, 'b', '\n'})).containsExactly("a\ufffd\u0000b");
  }

  @Test
  void cutsAMessageOnlyWhereItIsTooLong() throws IOException {
    String longest = "x".repeat(Input.LONGEST);
    String goesOn = (longest + "\\\n").repeat(3);

    assertThat(read(longest + "\nyy\n")).containsExactly(longest, "yy");
    assertThat(read(longest + "\\\r\nyy\nzz\n").get(0)).hasSizeGreaterThan(Input.LONGEST);
    assertThat(read(goesOn + "yy\nzz\n")).hasSize(2).satisfies(lines -> {
      assertThat(lines.get(0)).hasSizeBetween(Input.LONGEST + 1, Input.LONGEST + 3);
      assertThat(lines.get(1)).isEqualTo("zz");
    });
  }
}
