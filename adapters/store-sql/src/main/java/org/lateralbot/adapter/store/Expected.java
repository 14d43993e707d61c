package org.lateralbot.adapter.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Keys that works are about to ask about, so that the first to ask may ask about many at once. The works
 * come in about this order. For any number of threads.
 */
final class Expected<K, V> {

  private static final int AT_ONCE = 50;

  /** Fewer are asked about one by one. */
  private static final int WORTH_IT = 10;

  /** What nobody asks about after all must not gather without end. */
  private static final int MOST = 4_000;

  private final BlockingQueue<K> keys = new LinkedBlockingQueue<>(MOST);

  /**
   * One question for each key: a database finds the rows by their indexes, however little it knows about
   * its tables.
   */
  private final String query;

  private final Function<K, Stream<Object>> values;
  private final Database.Reading<Map.Entry<K, V>> reading;

  /**
   * @param query finds the row of one key
   * @param values of the key in the query
   * @param reading gives the key of a row that the query finds, and what is made of the row
   */
  Expected(
      String query, Function<K, Stream<Object>> values, Database.Reading<Map.Entry<K, V>> reading) {
    this.query = String.join(" UNION ALL ", Collections.nCopies(AT_ONCE, query));
    this.values = values;
    this.reading = reading;
  }

  /** When there are too many, one more is asked about by itself. */
  void add(K key) {
    boolean unused = keys.offer(key);
  }

  /** Asks about the next; in the places of the query that are left stands the last of them again. */
  void learn(Batch batch) throws SQLException {
    List<K> next = next(batch);
    if (next.size() >= WORTH_IT) {
      Object[] all = IntStream.range(0, AT_ONCE)
          .mapToObj(place -> next.get(Math.min(place, next.size() - 1)))
          .flatMap(values)
          .toArray();
      batch.learn(next, query, reading, all);
    }
  }

  /** Nobody but the writer's thread takes keys out. */
  private List<K> next(Batch batch) {
    List<K> next = new ArrayList<>();
    while (next.size() < AT_ONCE && !keys.isEmpty()) {
      K key = keys.remove();
      if (!batch.isKnown(key)) {
        next.add(key);
      }
    }
    return next;
  }
}
