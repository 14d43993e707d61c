package org.lateralbot.adapter.embeddings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.lateralbot.core.principles.PrincipleCatalogue;
import org.lateralbot.core.principles.PrincipleFinder;
import org.lateralbot.core.principles.match.Embedder;
import org.lateralbot.core.principles.match.LanguageDetector;
import org.lateralbot.core.principles.match.TrainedFinder;
import org.lateralbot.core.principles.match.TrainedMatchers;

/**
 * Opens a finder on the models that came with the program. They load beside whatever else the
 * program does to start. To be closed before the program ends.
 */
public final class LocalModels implements AutoCloseable {

  static final String FOLDER = "answers";
  private static final String QUICKER = "all-minilm-l6-v2-q";
  private static final String SLOWER = "e5-small-v2-q";

  private final Path folder;
  private final Path models;
  private final ModelWork work = new ModelWork();
  private final OnnxEmbedder quicker;
  private final OnnxEmbedder slower;

  private LocalModels(Path folder) {
    this.folder = folder;
    this.models = folder.resolve("models");
    CompletableFuture<Path> settled = begin(() -> work.run(() -> NativeParts.settleIn(folder)));
    this.quicker = new OnnxEmbedder(
        QUICKER,
        "",
        begin(() -> load(QUICKER, settled)),
        begin(() -> work.run(() -> Vocabulary.of(QUICKER, models))),
        work);
    this.slower = new OnnxEmbedder(
        SLOWER,
        "query: ",
        begin(() -> load(SLOWER, settled)),
        CompletableFuture.completedFuture(List.of()),
        work);
  }

  private JarModel load(String name, CompletableFuture<Path> settled) throws IOException {
    settled.join();
    return work.run(() -> JarModel.load(name, models));
  }

  /**
   * Begins to load the models, and returns at once.
   *
   * @param dataFolder the bot's own folder; everything is written below its {@code answers}
   */
  public static LocalModels load(Path dataFolder) {
    return new LocalModels(dataFolder.resolve(FOLDER).toAbsolutePath());
  }

  private static <T> CompletableFuture<T> begin(Callable<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Runnable run = () -> {
      try {
        result.complete(work.call());
      } catch (Exception failure) {
        result.completeExceptionally(failure);
      }
    };
    Thread thread = new Thread(run, "models");
    thread.setDaemon(true);
    thread.start();
    return result;
  }

  /**
   * A finder for the catalogue, ready to use. Waits for the models; takes a minute or two more when
   * there is something new to learn.
   *
   * @throws IOException if what was learnt cannot be kept
   * @throws CompletionException if a model could not be loaded
   */
  public PrincipleFinder finder(PrincipleCatalogue catalogue) throws IOException {
    TrainedMatchers matchers = new LearntFile(folder, catalogue, embedders()).matchers();
    PrincipleFinder finder =
        new TrainedFinder(catalogue, matchers, embedders(), detector(catalogue.languages()));
    quicker.await();
    slower.await();
    return finder;
  }

  /** The models, the quicker one first; each waits until it is loaded when it is first used. */
  public List<Embedder> embedders() {
    return List.of(quicker, slower);
  }

  /**
   * Tells apart the given languages.
   *
   * @throws IOException if its file cannot be kept
   */
  public LanguageDetector detector(Set<Locale> among) throws IOException {
    return LanguageModel.of(among, models)::detect;
  }

  /**
   * Learns ahead of time, so that a bot that finds the result on its class path or in its folder is
   * ready at once. What is there already is not learnt again.
   *
   * @param folder where the result is written
   * @throws IOException if the folder cannot be written
   * @throws CompletionException if a model could not be loaded
   */
  public static void learn(PrincipleCatalogue catalogue, Path folder) throws IOException {
    try (LocalModels models = new LocalModels(folder.resolve("models").toAbsolutePath())) {
      new LearntFile(folder, catalogue, models.embedders()).fill();
    }
  }

  /** Waits for what the models are doing and lets them do no more. */
  @Override
  public void close() {
    work.close();
  }
}
