package org.lateralbot.adapter.embeddings;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lateralbot.core.principles.PrincipleCatalogue;
import org.lateralbot.core.principles.PrincipleFinder;
import org.lateralbot.core.principles.match.Embedder;
import org.lateralbot.core.principles.match.LanguageDetector;
import org.lateralbot.core.principles.match.TrainedFinder;
import org.lateralbot.core.principles.match.TrainedMatchers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens a finder on the models that came with the program. What was learnt from the entries is kept
 * in a file, whose name changes with the entries and the models, so that only the first start after
 * a change has to learn.
 */
public final class LocalModels {

  private static final Logger LOG = LoggerFactory.getLogger(LocalModels.class);
  private static final String EXTENSION = ".trained";
  private static final String FOLDER = "answers";

  private final Path folder;
  private final CompletableFuture<Embedder> quicker;
  private final CompletableFuture<Embedder> slower;
  private final CompletableFuture<LanguageModel> languages;

  private LocalModels(Path folder) {
    this.folder = folder;
    this.quicker = begin(() -> embedder("all-minilm-l6-v2-q", "", true));
    this.slower = begin(() -> embedder("e5-small-v2-q", "query: ", false));
    this.languages = begin(LanguageModel::load);
  }

  /**
   * Begins to load the models, beside whatever else the program does to start.
   *
   * @param dataFolder the bot's own folder; everything is written below its {@code answers}
   * @throws IOException if the folder cannot be written
   */
  public static LocalModels load(Path dataFolder) throws IOException {
    return loadIn(dataFolder.resolve(FOLDER).toAbsolutePath());
  }

  private static LocalModels loadIn(Path folder) throws IOException {
    NativeParts.settleIn(folder);
    return new LocalModels(folder);
  }

  /** {@link #load} and {@link #finder} in one, for a program that has the catalogue already. */
  public static PrincipleFinder open(PrincipleCatalogue catalogue, Path dataFolder)
      throws IOException {
    return load(dataFolder).finder(catalogue);
  }

  private static <T> CompletableFuture<T> begin(Supplier<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread thread = new Thread(() -> result.completeAsync(work, Runnable::run), "models");
    thread.setDaemon(true);
    thread.start();
    return result;
  }

  private static Embedder embedder(String name, String prefix, boolean withWords) {
    try {
      List<String> words =
          withWords ? OnnxEmbedder.vocabulary(name + "-tokenizer.json") : List.of();
      return new OnnxEmbedder(name, prefix, JarModel.of(name), words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A finder for the catalogue, ready to use. Waits for the models; takes a minute or two more when
   * there is something new to learn.
   *
   * @throws IOException if what was learnt cannot be kept
   * @throws CompletionException if a model could not be loaded
   */
  public PrincipleFinder finder(PrincipleCatalogue catalogue) throws IOException {
    List<Embedder> embedders = embedders();
    TrainedMatchers matchers = matchers(catalogue, embedders, folder);
    return new TrainedFinder(catalogue, matchers, embedders, detector(catalogue.languages()));
  }

  /** The models, the quicker one first; waits until they are loaded. */
  public List<Embedder> embedders() {
    return List.of(quicker.join(), slower.join());
  }

  /** Tells apart the given languages; waits for its model when it is first used. */
  public LanguageDetector detector(Set<Locale> among) {
    return text -> languages.join().detect(text, among);
  }

  /**
   * Learns ahead of time, so that a bot that finds the result on its class path or in its folder is
   * ready at once. What is there already is not learnt again.
   *
   * @param folder where the result is written
   * @throws IOException if the folder cannot be written or a model not be loaded
   */
  public static void learn(PrincipleCatalogue catalogue, Path folder) throws IOException {
    List<Embedder> embedders = loadIn(folder.resolve("models").toAbsolutePath()).embedders();
    Path file = folder.resolve(name(catalogue, embedders));
    if (!Files.exists(file)) {
      write(TrainedMatchers.train(catalogue, embedders), file);
    }
  }

  private static String name(PrincipleCatalogue catalogue, List<Embedder> embedders) {
    return TrainedMatchers.fingerprint(catalogue, embedders).substring(0, 32) + EXTENSION;
  }

  private static TrainedMatchers matchers(
      PrincipleCatalogue catalogue, List<Embedder> embedders, Path folder) throws IOException {
    String name = name(catalogue, embedders);
    Path file = folder.resolve(name);
    try (InputStream learnt = learnt(name, file)) {
      if (learnt != null) {
        return TrainedMatchers.readFrom(
            new DataInputStream(new BufferedInputStream(learnt)), catalogue);
      }
    } catch (IOException unreadable) {
      LOG.warn("cannot read what was learnt, learning anew: {}", file, unreadable);
    }
    LOG.info("learning from the entries; this takes a minute or two and happens once");
    TrainedMatchers matchers = TrainedMatchers.train(catalogue, embedders);
    write(matchers, file);
    return matchers;
  }

  /** What was learnt when the program was built, else on this machine; null if neither. */
  private static @Nullable InputStream learnt(String name, Path file) throws IOException {
    InputStream packed = LocalModels.class.getResourceAsStream("/" + FOLDER + "/" + name);
    return packed == null && Files.exists(file) ? Files.newInputStream(file) : packed;
  }

  private static void write(TrainedMatchers matchers, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path part = Files.createTempFile(folder, "trained", ".part");
    try (OutputStream out = Files.newOutputStream(part);
        DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out))) {
      matchers.writeTo(data);
    }
    try (Stream<Path> old = Files.list(folder)) {
      for (Path stale : old.filter(path -> path.toString().endsWith(EXTENSION)).toList()) {
        Files.delete(stale);
      }
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
