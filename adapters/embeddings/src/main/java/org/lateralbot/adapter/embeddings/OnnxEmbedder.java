package org.lateralbot.adapter.embeddings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.lateralbot.core.principles.match.Embedder;

/** A sentence-embedding model that came in a jar. */
final class OnnxEmbedder implements Embedder {

  private final String name;
  private final String prefix;
  private final EmbeddingModel model;
  private final List<String> words;

  /**
   * Wraps a model.
   *
   * @param name of the model and its version
   * @param prefix what the model wants to read before every text
   * @param words that the model knows whole, the commonest first
   */
  OnnxEmbedder(String name, String prefix, EmbeddingModel model, List<String> words) {
    this.name = name;
    this.prefix = prefix;
    this.model = model;
    this.words = List.copyOf(words);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public float[] embed(String text) {
    float[] vector = model.embed(prefix + text).content().vector();
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

  @Override
  public List<String> words() {
    return words;
  }

  /** The words that are one token; a tokenizer lists its tokens roughly by how common they are. */
  static List<String> vocabulary(String tokenizer) throws IOException {
    List<Map.Entry<String, Integer>> tokens = new ArrayList<>();
    try (InputStream in = JarModel.open(tokenizer);
        JsonParser json = new JsonFactory().createParser(in)) {
      while (json.nextToken() != null && !"vocab".equals(json.currentName())) {
        // Whatever stands before the vocabulary is of no use here.
      }
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String token = json.currentName();
        json.nextToken();
        if (isWord(token)) {
          tokens.add(Map.entry(token, json.getIntValue()));
        }
      }
    }
    tokens.sort(Comparator.comparing(Map.Entry::getValue));
    return tokens.stream().map(Map.Entry::getKey).toList();
  }

  private static boolean isWord(String token) {
    return token.length() > 2 && token.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }
}
