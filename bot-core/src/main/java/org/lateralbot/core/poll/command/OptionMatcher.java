package org.lateralbot.core.poll.command;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.lateralbot.core.poll.PollDraft;
import org.lateralbot.core.poll.PollOption;
import org.lateralbot.core.text.Misspelling;

/** Finds the option that a typed text means: the whole text, or a beginning that fits only one. */
final class OptionMatcher {

  private static final int LETTERS_PER_SLIP = 3;
  private static final int MOST_SLIPS = 3;

  /** What a text may mean; positions count from 1. */
  sealed interface Match {

    record Found(int position) implements Match {}

    /** It is the beginning of more than one. */
    record Several(List<Integer> positions) implements Match {}

    /** It is none of them, but this one may have been meant. */
    record Near(int position) implements Match {}

    record None() implements Match {}
  }

  private final List<String> names;

  OptionMatcher(List<String> names) {
    this.names = names.stream().map(PollOption::compared).toList();
  }

  Match match(String typed) {
    String text = PollOption.compared(typed);
    if (text.isEmpty()) {
      return new Match.None();
    }
    List<Integer> same = positions(index -> names.get(index).equals(text));
    List<Integer> beginning =
        same.isEmpty() ? positions(index -> names.get(index).startsWith(text)) : same;
    if (beginning.size() == 1) {
      return new Match.Found(beginning.get(0));
    }
    return beginning.isEmpty() ? near(text) : new Match.Several(beginning);
  }

  /** Whether a text is the whole of an option, not only its beginning. */
  boolean isName(String typed, int position) {
    return names.get(position - 1).equals(PollOption.compared(typed));
  }

  private List<Integer> positions(IntPredicate fits) {
    return IntStream.range(0, names.size())
        .filter(fits)
        .mapToObj(index -> index + 1)
        .toList();
  }

  private Match near(String text) {
    int slips = Math.min(MOST_SLIPS, text.length() / LETTERS_PER_SLIP);
    if (slips == 0 || text.length() > PollDraft.LONGEST_OPTION) {
      return new Match.None();
    }
    Comparator<Integer> nearest =
        Comparator.comparing(index -> slips(text, names.get(index), slips));
    return IntStream.range(0, names.size())
        .boxed()
        .filter(index -> slips(text, names.get(index), slips) <= slips)
        .min(nearest)
        .<Match>map(index -> new Match.Near(index + 1))
        .orElseGet(Match.None::new);
  }

  private static int slips(String text, String name, int most) {
    String beginning = name.substring(0, Math.min(name.length(), text.length()));
    return IntStream.of(
            Misspelling.slips(text, name, most), Misspelling.slips(text, beginning, most))
        .filter(slips -> slips >= 0)
        .min()
        .orElse(Integer.MAX_VALUE);
  }
}
