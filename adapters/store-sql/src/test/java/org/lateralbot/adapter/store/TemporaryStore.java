package org.lateralbot.adapter.store;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An empty store of its own for one test. */
@SuppressWarnings("NullAway.Init")
public final class TemporaryStore implements BeforeEachCallback, AfterEachCallback {

  private final TestDatabase database;
  private Path folder;
  private SqlStore store;

  public TemporaryStore(TestDatabase database) {
    this.database = database;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    folder = TestDatabase.newFolder();
    store = database.open(folder);
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    store.close();
    TestDatabase.delete(folder);
  }

  public SqlStore store() {
    return store;
  }

  /** The folder that SQLite keeps the store in. */
  public Path folder() {
    return folder;
  }
}
