package org.lateralbot.adapter.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Optional;

/**
 * Lines from a pipe. A line that ends with a backslash goes on in the next one. What is not UTF-8
 * becomes replacement characters.
 */
final class PipeInput implements Input {

  private final Reader reader;
  private boolean ended;

  PipeInput(InputStream in) {
    this.reader = new BufferedReader(new InputStreamReader(in, UTF_8));
  }

  @Override
  public Optional<String> next(String prompt) throws IOException {
    if (ended) {
      return Optional.empty();
    }
    StringBuilder message = new StringBuilder();
    boolean goesOn = readLine(message);
    while (goesOn) {
      goesOn = readLine(append(message, '\n'));
    }
    return ended && message.isEmpty() ? Optional.empty() : Optional.of(message.toString());
  }

  /** Appends a line without its end; true if the message goes on in the next line. */
  private boolean readLine(StringBuilder message) throws IOException {
    char last = 0;
    int next = reader.read();
    while (next != '\n' && next != -1) {
      last = next == '\r' ? last : (char) next;
      append(message, (char) next);
      next = reader.read();
    }
    ended = next == -1;
    dropEnd(message, '\r');
    boolean goesOn = last == '\\';
    if (goesOn) {
      dropEnd(message, '\\');
    }
    return goesOn && !ended;
  }

  /** Stops above the limit, by so much that what {@link #dropEnd} takes away leaves it above. */
  private static StringBuilder append(StringBuilder message, char character) {
    return message.length() <= LONGEST + 2 ? message.append(character) : message;
  }

  private static void dropEnd(StringBuilder message, char end) {
    if (!message.isEmpty() && message.charAt(message.length() - 1) == end) {
      message.setLength(message.length() - 1);
    }
  }

  @Override
  public boolean isInteractive() {
    return false;
  }

  /** Leaves the stream alone: closing it would wait for a read that may never end. */
  @Override
  public void close() {}
}
