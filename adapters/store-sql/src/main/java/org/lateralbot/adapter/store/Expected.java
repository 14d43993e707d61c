package org.lateralbot.adapter.store;

import java.lang.reflect.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Keys that works are about to ask about, so that the first to ask may ask about many at once. The works
 * come in about this order. For any number of threads.
 */
final class Expected<K, V> {

  private static final int AT_ONCE = 500;

  /** What nobody asks about after all must not gather without end. */
  private static final int MOST = 4_000;

  /** Each with whether it was asked about before its turn. */
  private final Map<K, Boolean> keys = new LinkedHashMap<>();

  private final String query;
  private final String queryForMany;
  private final Function<K, Object[]> values;
  private final Database.Reading<Map.Entry<K, V>> reading;

  /**
   * @param query finds the row of one key
   * @param values of the key in the query: texts and whole numbers, none of them null
   * @param reading gives the key of a row that the query finds, and what is made of the row
   */
  Expected(String query, Function<K, Object[]> values, Database.Reading<Map.Entry<K, V>> reading) {
    this.query = query;
    this.queryForMany = forMany(query);
    this.values = values;
    this.reading = reading;
  }

  /**
   * The query for each element of arrays, in the words of PostgreSQL. {@code OFFSET 0} keeps it from being
   * planned as one search through all rows: it is asked once for each, by the indexes, however little the
   * database knows about its tables.
   */
  private static String forMany(String query) {
    StringBuilder each = new StringBuilder();
    List<String> columns = new ArrayList<>();
    for (String part : query.split("\\?", -1)) {
      if (!each.isEmpty()) {
        columns.add("v" + columns.size());
        each.append("key.").append(columns.get(columns.size() - 1));
      }
      each.append(part);
    }
    String arrays = String.join(", ", columns.stream().map(column -> "?").toList());
    return "SELECT found.* FROM unnest(" + arrays + ") AS key (" + String.join(", ", columns)
        + ") CROSS JOIN LATERAL (" + each + " OFFSET 0) AS found";
  }

  /** When there are too many, the one that has waited longest is asked about by itself. */
  synchronized void add(K key) {
    if (keys.size() == MOST) {
      keys.remove(keys.keySet().iterator().next());
    }
    keys.putIfAbsent(key, false);
  }

  /** What is found under a key. If that has to be asked, then those that follow are asked about too. */
  Optional<V> find(K key, Batch batch) throws SQLException {
    if (!batch.isKnown(key)) {
      learn(key, batch);
    }
    return batch.known(key, query, this::value, values(key));
  }

  private void learn(K key, Batch batch) throws SQLException {
    List<K> next = from(key, batch);
    if (next.size() > 1) {
      List<Object[]> rows = next.stream().map(values).toList();
      Object[] arrays = IntStream.range(0, rows.get(0).length)
          .mapToObj(column -> array(rows, column))
          .toArray();
      batch.learn(next, queryForMany, reading, arrays);
    }
  }

  private static Object array(List<Object[]> rows, int column) {
    Object array = Array.newInstance(rows.get(0)[column].getClass(), rows.size());
    for (int row = 0; row < rows.size(); row++) {
      Array.set(array, row, rows.get(row)[column]);
    }
    return array;
  }

  /**
   * The key, and after it those that are not known. They may be asked about in the next transaction only,
   * so they stay expected; but not for long, since some are never asked about.
   */
  private synchronized List<K> from(K key, Batch batch) {
    List<K> next = new ArrayList<>(List.of(key));
    Iterator<Map.Entry<K, Boolean>> others = keys.entrySet().iterator();
    while (others.hasNext() && next.size() < AT_ONCE) {
      Map.Entry<K, Boolean> other = others.next();
      if (!batch.isKnown(other.getKey())) {
        next.add(other.getKey());
        if (other.setValue(true)) {
          others.remove();
        }
      }
    }
    return next;
  }

  /** Finds the row of one key. */
  String query() {
    return query;
  }

  /** Of a key, in the query. */
  Object[] values(K key) {
    return values.apply(key);
  }

  /** What is made of a row that the query finds. */
  V value(Columns row) throws SQLException {
    return reading.from(row).getValue();
  }

  /** The key's turn has come. */
  synchronized void remove(K key) {
    keys.remove(key);
  }
}
