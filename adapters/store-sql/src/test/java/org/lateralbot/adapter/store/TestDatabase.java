package org.lateralbot.adapter.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.lateralbot.adapter.store.postgres.PostgresForTests;
import org.lateralbot.adapter.store.postgres.PostgresStores;
import org.lateralbot.adapter.store.sqlite.SqliteStores;

/** The databases on which every contract is tested. */
public enum TestDatabase {
  SQLITE {
    @Override
    public SqlStore open(Path folder) {
      return SqliteStores.open(folder);
    }
  },

  POSTGRES {
    @Override
    public SqlStore open(Path folder) {
      return PostgresStores.open(PostgresForTests.database(folder.getFileName().toString()));
    }
  };

  /** Opens the store that belongs to a folder; it is empty the first time. */
  public abstract SqlStore open(Path folder);

  static Path newFolder() {
    try {
      return Files.createTempDirectory("lateral-store");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
