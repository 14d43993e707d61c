package org.lateralbot.adapter.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A file of entries, one a line, that only grows. An entry is on disk when {@link #append} returns;
 * one that was cut short by a crash is dropped at the next start. Not safe for several threads.
 */
final class WorldJournal implements Closeable {

  private final FileChannel channel;
  private final List<String> entries;

  private WorldJournal(FileChannel channel, List<String> entries) {
    this.channel = channel;
    this.entries = entries;
  }

  /** Opens a file, created if it is missing. It is not changed before the first entry is added. */
  static WorldJournal open(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    byte[] bytes = Files.readAllBytes(file);
    int whole = bytes.length;
    while (whole > 0 && bytes[whole - 1] != '\n') {
      whole--;
    }
    channel.position(whole);
    return new WorldJournal(channel, new String(bytes, 0, whole, UTF_8).lines().toList());
  }

  /** What the file held when it was opened. */
  List<String> entries() {
    return entries;
  }

  /**
   * Writes an entry to disk.
   *
   * @throws UncheckedIOException if it cannot be written; the file is as it was
   */
  void append(String entry) {
    try {
      long end = channel.position();
      try {
        channel.truncate(end);
        write(ByteBuffer.wrap((entry + "\n").getBytes(UTF_8)));
      } catch (IOException failure) {
        channel.truncate(end).position(end);
        throw failure;
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(false);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
