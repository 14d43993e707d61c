package org.lateralbot.adapter.embeddings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.lateralbot.core.principles.match.Embedder;

/** A sentence-embedding model that came in a jar, and that may still be loading. */
final class OnnxEmbedder implements Embedder {

  private final String name;
  private final String prefix;
  private final CompletableFuture<JarModel> model;
  private final CompletableFuture<List<String>> words;
  private final ModelWork work;

  /**
   * Wraps a model.
   *
   * @param name of the model and its version
   * @param prefix what the model wants to read before every text
   * @param words that the model knows whole, the commonest first
   * @param work what runs the model
   */
  OnnxEmbedder(
      String name,
      String prefix,
      CompletableFuture<JarModel> model,
      CompletableFuture<List<String>> words,
      ModelWork work) {
    this.name = name;
    this.prefix = prefix;
    this.model = model;
    this.words = words;
    this.work = work;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public float[] embed(String text) {
    float[] vector = vector(prefix + text);
    double length = 0;
    for (float value : vector) {
      length += value * value;
    }
    float scale = (float) (1 / Math.sqrt(length));
    float[] unit = new float[vector.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = vector[i] * scale;
    }
    return unit;
  }

  private float[] vector(String text) {
    JarModel loaded = model.join();
    try {
      return work.run(() -> loaded.embed(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<String> words() {
    return words.join();
  }

  /** Waits until the model is loaded. */
  void await() {
    model.join();
  }
}
