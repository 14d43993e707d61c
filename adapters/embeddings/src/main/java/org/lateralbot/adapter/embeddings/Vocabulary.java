package org.lateralbot.adapter.embeddings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The words that a model knows whole: those that are one token. */
final class Vocabulary {

  private Vocabulary() {}

  /**
   * The words of a model, the commonest first; kept in the folder as plain lines, since taking a
   * tokenizer apart is slow.
   */
  static List<String> of(String model, Path folder) throws IOException {
    Path file = folder.resolve(model + ".words");
    if (Files.exists(file)) {
      return Files.readAllLines(file);
    }
    List<String> words = read(model + "-tokenizer.json");
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, "words", ".part");
    Files.write(part, words);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    return words;
  }

  /** A tokenizer lists its tokens roughly by how common they are. */
  private static List<String> read(String tokenizer) throws IOException {
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
