package org.lateralbot.core.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReceiptsTest {

  @Test
  void thereAreManyShortDistinctWords() {
    assertThat(Receipts.readWords())
        .hasSizeGreaterThanOrEqualTo(512)
        .doesNotHaveDuplicates()
        .isSorted()
        .allMatch(word -> word.matches("[a-z]{2,9}"));
  }

  @Test
  void aReceiptIsThreeWordsAndNeverOneThatIsTaken() {
    Set<String> taken = new HashSet<>();
    Receipts receipts = new Receipts(new Random(1));
    for (int i = 0; i < 1000; i++) {
      String receipt = receipts.next(taken::contains);
      assertThat(receipt).matches("[a-z]+ [a-z]+ [a-z]+");
      assertThat(taken.add(receipt)).isTrue();
    }
    String first = new Receipts(new Random(2)).next(never -> false);
    assertThat(new Receipts(new Random(2)).next(first::equals)).isNotEqualTo(first);
  }
}
