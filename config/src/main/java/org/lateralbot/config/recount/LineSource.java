package org.lateralbot.config.recount;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lateralbot.config.fault.Fault;
import org.lateralbot.config.fault.FaultsException;

/** Lines of a file that may be hostile: nothing in it makes this program take more than it should. */
final class LineSource implements AutoCloseable {

  private static final long LARGEST_FILE = 256L * 1024 * 1024;
  private static final int LONGEST_LINE = 4_000;

  private final String name;
  private final InputStream bytes;
  private int number;

  private LineSource(String name, InputStream bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /**
   * Opens a file.
   *
   * @throws IOException if it cannot be read; the message tells why
   */
  static LineSource open(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new IOException("it is a folder");
    }
    if (!Files.isRegularFile(path)) {
      throw new IOException("there is no such file");
    }
    if (!Files.isReadable(path)) {
      throw new IOException("its rights do not let you");
    }
    if (Files.size(path) > LARGEST_FILE) {
      throw new IOException("it is too large for a record");
    }
    return new LineSource(
        String.valueOf(path.getFileName()), new BufferedInputStream(Files.newInputStream(path)));
  }

  /** A file that is in memory. */
  static LineSource of(String name, byte[] content) {
    return of(name, new ByteArrayInputStream(content));
  }

  static LineSource of(String name, InputStream bytes) {
    return new LineSource(name, bytes);
  }

  String name() {
    return name;
  }

  /** The line read last, from 1. */
  int number() {
    return number;
  }

  /** The next line, without its line feed; empty at the end of the file. */
  Optional<String> next() throws IOException, FaultsException {
    number++;
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int read = bytes.read();
    if (read < 0) {
      return Optional.empty();
    }
    while (read != '\n') {
      if (read < 0) {
        throw fault("The line has no end: something was cut off.");
      }
      if (read < ' ') {
        throw fault("There is a control character in this line. If it came through a program that"
            + " changes the ends of lines, get the file again.");
      }
      if (line.size() == LONGEST_LINE) {
        throw fault("The line is too long for a record.");
      }
      line.write(read);
      read = bytes.read();
    }
    return Optional.of(text(line.toByteArray()));
  }

  private String text(byte[] line) throws FaultsException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    } catch (CharacterCodingException malformed) {
      throw fault("This is not UTF-8.");
    }
  }

  /** Something is wrong in the line read last. */
  FaultsException fault(String problem) {
    return fault(name, number, problem);
  }

  static FaultsException fault(String name, int line, String problem) {
    return new FaultsException(List.of(new Fault(name, line, problem)));
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
