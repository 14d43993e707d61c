package org.lateralbot.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** The databases have migrations of their own; what comes of them must be the same. */
class MigrationsTest {

  private static final Set<String> BOOKKEEPING = Set.of("flyway_schema_history", "lease");

  @Test
  void bothDatabasesHaveTheSameTablesColumnsAndKeys() throws IOException {
    assertThat(postgres()).isEqualTo(sqlite()).hasSizeGreaterThan(60);
  }

  /** A table that a later version adds must not be left behind. */
  @Test
  void everyTableIsMovedToAnotherStore() {
    Set<String> tables = new TreeSet<>();
    postgres().forEach(column -> tables.add(table(column)));
    assertThat(StoreMove.TABLES).containsExactlyInAnyOrderElementsOf(tables);
  }

  private static Set<String> sqlite() throws IOException {
    Path folder = TestDatabase.newFolder();
    TestDatabase.SQLITE.open(folder).close();
    try (Handle handle = TestDatabase.SQLITE.jdbi(folder).open()) {
      return columns(handle, """
          SELECT tables.name || '.' || columns.name
            || CASE WHEN columns.pk > 0 THEN ' key ' || columns.pk ELSE '' END
            || CASE WHEN columns."notnull" OR columns.pk > 0 THEN ' not null' ELSE '' END
          FROM sqlite_master tables, pragma_table_info(tables.name) columns
          WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite_%'""");
    } finally {
      TestDatabase.delete(folder);
    }
  }

  private static Set<String> postgres() {
    try (Handle handle = TestDatabase.POSTGRES.jdbi(Path.of("migrations")).open()) {
      return columns(handle, """
          SELECT columns.table_name || '.' || columns.column_name
            || COALESCE(' key ' || keys.ordinal_position, '')
            || CASE columns.is_nullable WHEN 'NO' THEN ' not null' ELSE '' END
          FROM information_schema.columns columns
          LEFT JOIN information_schema.key_column_usage keys
            ON keys.table_name = columns.table_name AND keys.column_name = columns.column_name
            AND keys.constraint_name LIKE '%_pkey'
          WHERE columns.table_schema = 'public'""");
    }
  }

  private static Set<String> columns(Handle handle, String query) {
    List<String> columns = handle.select(query).mapTo(String.class).list();
    Set<String> ours = new TreeSet<>(columns);
    ours.removeIf(column -> BOOKKEEPING.contains(table(column)));
    return ours;
  }

  private static String table(String column) {
    return column.replaceFirst("\\..*", "");
  }
}
