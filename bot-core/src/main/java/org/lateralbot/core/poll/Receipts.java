package org.lateralbot.core.poll;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes receipts: random words that name a ballot within its poll and tell nothing of who cast it or
 * when. As safe for many threads as the source of randomness.
 */
public final class Receipts {

  static final int WORDS_IN_A_RECEIPT = 3;
  private static final int BYTES_OF_SALT = 16;
  private static final String WORD_LIST = "receipt-words.txt";

  private static final List<String> WORDS = readWords();

  private final RandomGenerator random;

  /**
   * Makes receipts by a source of randomness.
   *
   * @param random not to be foretold, such as {@link java.security.SecureRandom}
   */
  public Receipts(RandomGenerator random) {
    this.random = random;
  }

  /** A receipt that is not taken yet. */
  String next(Predicate<String> taken) {
    String receipt = draw();
    while (taken.test(receipt)) {
      receipt = draw();
    }
    return receipt;
  }

  /** Something random to hide a reason behind: 32 hexadecimal digits. */
  String salt() {
    byte[] salt = new byte[BYTES_OF_SALT];
    random.nextBytes(salt);
    return HexFormat.of().formatHex(salt);
  }

  private String draw() {
    return IntStream.range(0, WORDS_IN_A_RECEIPT)
        .mapToObj(nth -> WORDS.get(random.nextInt(WORDS.size())))
        .collect(Collectors.joining(" "));
  }

  static List<String> readWords() {
    InputStream resource =
        Objects.requireNonNull(Receipts.class.getResourceAsStream(WORD_LIST), WORD_LIST);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.US_ASCII))) {
      return lines.lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
