package org.lateralbot.core.log;

import java.util.Arrays;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An exception as the log may show it: kinds and places. Messages are left out, because they may
 * quote what people said; a database, for one, quotes the values of a failed statement.
 */
public final class Trace {

  private static final int MOST_CAUSES = 10;
  private static final int MOST_PLACES = 40;

  private Trace() {}

  /** The exception and what caused it, a line for each place. */
  public static String of(Throwable failure) {
    return Stream.iterate(failure, each -> each != null, Throwable::getCause)
        .limit(MOST_CAUSES)
        .map(each -> each.getClass().getName() + places(each))
        .collect(Collectors.joining("\ncaused by "));
  }

  private static String places(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .limit(MOST_PLACES)
        .map(place -> "\n\tat " + place)
        .collect(Collectors.joining());
  }

  /** What went wrong behind a stage, which a stage that follows another wraps and the first does not. */
  public static Throwable cause(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }
}
