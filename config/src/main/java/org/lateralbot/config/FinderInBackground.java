package org.lateralbot.config;

import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.lateralbot.core.principles.Finding;
import org.lateralbot.core.principles.PrincipleFinder;

/**
 * A finder that gets ready beside everything else: the room opens at once, and only the first
 * question waits until the models are loaded.
 */
record FinderInBackground(FutureTask<PrincipleFinder> opening) implements PrincipleFinder {

  @Override
  public Finding find(String question, Locale roomLanguage) {
    return ready().find(question, roomLanguage);
  }

  @Override
  public String method() {
    return ready().method();
  }

  private PrincipleFinder ready() {
    try {
      return opening.get();
    } catch (ExecutionException failure) {
      throw new IllegalStateException("questions cannot be answered", failure.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped before the first question was answered", stopped);
    }
  }
}
