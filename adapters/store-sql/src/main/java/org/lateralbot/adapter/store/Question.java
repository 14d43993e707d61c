package org.lateralbot.adapter.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked about many keys at once.
 *
 * @param query gives a row for each key under which something is found
 * @param values what the query asks for
 * @param reading gives the key of a row, and what is made of the row
 */
record Question<K, V>(
    List<K> keys, String query, List<Object> values, Database.Reading<Map.Entry<K, V>> reading) {

  /** Lets a transaction know what was found, and that nothing was under the other keys. */
  void answer(ResultSet rows, Batch batch) throws SQLException {
    keys.forEach(key -> batch.know(key, Optional.empty()));
    Columns columns = new Columns(rows);
    while (rows.next()) {
      Map.Entry<K, V> found = reading.from(columns);
      batch.know(found.getKey(), Optional.of(found.getValue()));
    }
  }
}
