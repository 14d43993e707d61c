package org.lateralbot.config.benchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file in which nothing but a page is written for a vote, over what was there, and made to reach the
 * disk: no store that keeps its promises can take less.
 */
final class FlushedFile implements AutoCloseable {

  private static final int PAGE = 4_096;
  private static final int PAGES = 16_384;

  private final FileChannel file;
  private int next;

  FlushedFile(Path folder) throws IOException {
    file = FileChannel.open(
        Files.createTempFile(folder, "flushed", ""),
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
    for (int page = 0; page < PAGES; page++) {
      writePage();
    }
    file.force(true);
  }

  /** Writes the pages of some votes and flushes them. */
  void write(int votes) throws IOException {
    for (int i = 0; i < votes; i++) {
      writePage();
    }
    file.force(false);
  }

  private void writePage() throws IOException {
    ByteBuffer page = ByteBuffer.allocate(PAGE);
    while (page.hasRemaining()) {
      file.write(page, (long) (next % PAGES) * PAGE + page.position());
    }
    next++;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
