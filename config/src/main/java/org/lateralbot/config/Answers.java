package org.lateralbot.config;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.lateralbot.adapter.embeddings.LocalModels;
import org.lateralbot.core.principles.PrincipleCatalogue;
import org.lateralbot.core.principles.PrincipleFinder;
import org.lateralbot.core.principles.match.KeywordFinder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The principles and what finds them, made ready beside everything else the program does to start:
 * to be begun first and closed last.
 */
final class Answers implements AutoCloseable {

  /** Logging begins with it, before the threads that log: it would complain of them otherwise. */
  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

  private final FutureTask<PrincipleCatalogue> catalogue;
  private final @Nullable LocalModels models;
  private final PrincipleFinder finder;

  private Answers(FutureTask<PrincipleCatalogue> catalogue, @Nullable LocalModels models) {
    this.catalogue = catalogue;
    this.models = models;
    this.finder = new FinderInBackground(begin("answers", this::open));
  }

  /**
   * Begins to read the principles and to load what the settings ask for.
   *
   * @param data the bot's own folder; made if it is not there
   * @throws StartRefusedException if it cannot be made
   */
  static Answers begin(Settings settings, Path data) throws StartRefusedException {
    DataFolder.make(data);
    LOG.debug("answers by {}", settings.answers());
    return new Answers(
        begin("principles", () -> Opening.principles(settings)),
        settings.answers() == AnswerMode.EMBEDDINGS ? LocalModels.load(data) : null);
  }

  private static <T> FutureTask<T> begin(String name, Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
    return task;
  }

  private PrincipleFinder open() throws StartRefusedException, IOException {
    return models == null ? new KeywordFinder(catalogue()) : models.finder(catalogue());
  }

  /**
   * The principles in force; waits until they are read.
   *
   * @throws StartRefusedException if they cannot be used
   */
  PrincipleCatalogue catalogue() throws StartRefusedException {
    try {
      return catalogue.get();
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof StartRefusedException refused) {
        throw refused;
      }
      throw new IllegalStateException("the principles cannot be read", failure.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped before the principles were read", stopped);
    }
  }

  /** Finds them; its first answer waits until it is ready. */
  PrincipleFinder finder() {
    return finder;
  }

  @Override
  public void close() {
    if (models != null) {
      models.close();
    }
  }
}
