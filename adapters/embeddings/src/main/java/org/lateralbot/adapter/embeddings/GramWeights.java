package org.lateralbot.adapter.embeddings;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much each sequence of one to three letters speaks for each language, used where it lies in a
 * file: the sequences in order, then a row of weights for each. Immutable.
 */
final class GramWeights {

  private static final int LONGEST = 3;

  private final int languages;
  private final LongBuffer grams;
  private final FloatBuffer weights;

  private GramWeights(int languages, LongBuffer grams, FloatBuffer weights) {
    this.languages = languages;
    this.grams = grams;
    this.weights = weights;
  }

  /** Writes the file; all rows must have one length and all sequences one to three letters. */
  static void write(Map<String, float[]> rows, Path file) throws IOException {
    TreeMap<Long, float[]> inOrder = new TreeMap<>();
    rows.forEach((gram, row) -> inOrder.put(number(gram), row));
    Path part = Files.createTempFile(file.getParent(), "grams", ".part");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
      out.writeInt(inOrder.size());
      for (long gram : inOrder.keySet()) {
        out.writeLong(gram);
      }
      for (float[] row : inOrder.values()) {
        for (float weight : row) {
          out.writeFloat(weight);
        }
      }
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Opens what was written.
   *
   * @throws IOException if it is not a file for so many languages
   */
  static GramWeights open(Path file, int languages) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer bytes = channel.map(MapMode.READ_ONLY, 0, channel.size());
      int count = bytes.remaining() < Integer.BYTES ? -1 : bytes.getInt();
      long row = Long.BYTES + (long) languages * Float.BYTES;
      if (count < 0 || bytes.remaining() != count * row) {
        throw new IOException(file + " is damaged");
      }
      LongBuffer grams = bytes.slice(bytes.position(), count * Long.BYTES).asLongBuffer();
      bytes.position(bytes.position() + count * Long.BYTES);
      return new GramWeights(languages, grams, bytes.slice().asFloatBuffer());
    }
  }

  /** Adds the weights of a sequence to the sums, as often as it occurs; a strange one has none. */
  void add(CharSequence gram, double times, double[] sums) {
    int place = gram.length() > LONGEST ? -1 : place(number(gram));
    for (int language = 0; place >= 0 && language < languages; language++) {
      sums[language] += times * weights.get(place * languages + language);
    }
  }

  private int place(long gram) {
    int low = 0;
    int high = grams.limit() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long found = grams.get(middle);
      if (found == gram) {
        return middle;
      }
      if (found < gram) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** The letters side by side in one number. */
  private static long number(CharSequence gram) {
    if (gram.length() > LONGEST) {
      throw new IllegalArgumentException("longer than three letters");
    }
    return gram.chars().asLongStream().reduce(0, (number, letter) -> number << 16 | letter);
  }
}
