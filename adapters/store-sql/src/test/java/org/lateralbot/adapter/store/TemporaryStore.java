package org.lateralbot.adapter.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.lateralbot.adapter.store.sqlite.SqliteStores;

/** An empty store in a folder of its own, for one test. */
@SuppressWarnings("NullAway.Init")
public final class TemporaryStore implements BeforeEachCallback, AfterEachCallback {

  private Path folder;
  private SqlStore store;

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    folder = Files.createTempDirectory("lateral-store");
    store = SqliteStores.open(folder);
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    store.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  public SqlStore store() {
    return store;
  }

  public Path folder() {
    return folder;
  }
}
