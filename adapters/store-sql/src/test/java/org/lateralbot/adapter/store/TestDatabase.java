package org.lateralbot.adapter.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.lateralbot.adapter.store.postgres.PostgresAddress;
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

    @Override
    Jdbi jdbi(Path folder) {
      return Jdbi.create("jdbc:sqlite:" + folder.resolve("lateral.sqlite"));
    }
  },

  POSTGRES {
    @Override
    public SqlStore open(Path folder) {
      return PostgresStores.open(address(folder), folder);
    }

    @Override
    Jdbi jdbi(Path folder) {
      PostgresAddress address = address(folder);
      return Jdbi.create(
          address.url(), address.user().orElseThrow(), address.password().orElseThrow());
    }

    private static PostgresAddress address(Path folder) {
      return PostgresForTests.database(folder.getFileName().toString());
    }
  };

  /** Opens the store that belongs to a folder; it is empty the first time. */
  public abstract SqlStore open(Path folder);

  /** Ways into the database of a folder, past the store. */
  abstract Jdbi jdbi(Path folder);

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
