package org.lateralbot.core.principles.match;

import java.util.List;
import org.lateralbot.core.principles.Evidence;
import org.lateralbot.core.principles.Finding;
import org.lateralbot.core.principles.Principle;

/** Counts how well questions were answered. Not thread-safe. */
public final class Scorecard {

  private static final int TOP = 3;

  private int inScope;
  private int first;
  private int amongThree;
  private int helped;
  private int direct;
  private int directWrong;
  private int declined;
  private int none;
  private int noneDirect;
  private int noneOffered;

  /** Counts one question with what was found. */
  public void add(LabelledQuestion question, Finding finding) {
    if (question.isAboutNone()) {
      none++;
      noneDirect += count(finding instanceof Finding.Answer);
      noneOffered +=
          count(finding instanceof Finding.Offer || finding instanceof Finding.Comparison);
      return;
    }
    List<String> ranking = ranking(finding);
    List<String> shown = shown(finding);
    boolean helps = shown.stream().anyMatch(question.labels()::contains);
    inScope++;
    first += count(ranking.stream().limit(1).anyMatch(question.labels()::contains));
    amongThree += count(ranking.stream().limit(TOP).anyMatch(question.labels()::contains));
    helped += count(helps);
    direct += count(finding instanceof Finding.Answer);
    directWrong += count(finding instanceof Finding.Answer && !helps);
    declined += count(finding instanceof Finding.Decline);
  }

  private static int count(boolean counts) {
    return counts ? 1 : 0;
  }

  private static List<String> ranking(Finding finding) {
    return finding.evidence().ranking().stream().map(Evidence.Score::id).toList();
  }

  private static List<String> shown(Finding finding) {
    if (finding instanceof Finding.Answer answer) {
      return List.of(answer.principle().id());
    }
    if (finding instanceof Finding.Comparison comparison) {
      return List.of(comparison.first().id(), comparison.second().id());
    }
    if (finding instanceof Finding.Offer offer) {
      return offer.principles().stream().map(Principle::id).toList();
    }
    return List.of();
  }

  /** The shares of what was counted so far. */
  public Shares shares() {
    return new Shares(
        new InScope(
            inScope,
            share(first, inScope),
            share(amongThree, inScope),
            share(helped, inScope),
            share(direct, inScope),
            share(directWrong, inScope),
            share(declined, inScope)),
        new None(none, share(noneDirect, none), share(noneOffered, none)));
  }

  private static double share(int count, int all) {
    return all == 0 ? 0 : count / (double) all;
  }

  /** Questions about the entries, and questions about something else. */
  public record Shares(InScope inScope, None none) {}

  /**
   * Questions about the entries; all but {@code n} as shares of {@code n}, from 0 to 1.
   *
   * @param n how many
   * @param top1 the likeliest entry is right, whatever was said
   * @param top3 one of the three likeliest is right
   * @param helped answered rightly, or a right entry is among those shown
   * @param direct answered with one entry
   * @param directWrong answered with one entry, and it is wrong
   * @param declined told that it is about none
   */
  public record InScope(
      int n,
      double top1,
      double top3,
      double helped,
      double direct,
      double directWrong,
      double declined) {}

  /**
   * Questions about something else; all but {@code n} as shares of {@code n}, from 0 to 1.
   *
   * @param n how many
   * @param direct answered with one entry
   * @param offered shown two or three entries
   */
  public record None(int n, double direct, double offered) {}
}
