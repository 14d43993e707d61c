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

  /**
   * What to ask about the keys that are expected and not known; empty if there are none.
   *
   * @param first the key that somebody waits for, if it is one of these
   */
  Optional<Question<K, V>> question(Optional<K> first, Batch batch) {
    List<K> next = next(first, batch);
    if (next.isEmpty()) {
      return Optional.empty();
    }
    List<Object[]> rows = next.stream().map(values).toList();
    List<Object> arrays = IntStream.range(0, rows.get(0).length)
        .mapToObj(column -> array(rows, column))
        .toList();
    return Optional.of(new Question<>(next, queryForMany, arrays, reading));
  }

  private static Object array(List<Object[]> rows, int column) {
    Object array = Array.newInstance(rows.get(0)[column].getClass(), rows.size());
    for (int row = 0; row < rows.size(); row++) {
      Array.set(array, row, rows.get(row)[column]);
    }
    return array;
  }

  /**
   * Keys may be asked about in the next transaction only, so they stay expected; but not for long, since
   * some are never asked about.
   */
  private synchronized List<K> next(Optional<K> first, Batch batch) {
    List<K> next = new ArrayList<>(first.stream().toList());
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
