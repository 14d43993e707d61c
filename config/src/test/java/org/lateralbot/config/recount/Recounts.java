package org.lateralbot.config.recount;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Recounts what is in memory: what the program returns, and then what it says. */
final class Recounts {

  private Recounts() {}

  static String of(String record) throws IOException {
    return of(record, Optional.empty());
  }

  static String of(String record, String head) throws IOException {
    return of(record, Optional.of(head));
  }

  static String of(byte[] record) throws IOException {
    return of(record, Optional.empty());
  }

  static LineSource source(String record) {
    return LineSource.of("record.txt", record.getBytes(StandardCharsets.UTF_8));
  }

  private static String of(String record, Optional<String> head) throws IOException {
    return of(record.getBytes(StandardCharsets.UTF_8), head);
  }

  private static String of(byte[] record, Optional<String> head) throws IOException {
    StringWriter said = new StringWriter();
    int code = new RecountCommand(new PrintWriter(said, true))
        .run(LineSource.of("record.txt", record), head);
    return code + " " + said;
  }
}
