package org.lateralbot.core.principles.match;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Where declining ends and answering begins.
 *
 * @param shown the least lead of the best entry over "none" at which anything is shown
 * @param direct the least lead over "none" and over the second entry at which one is answered
 */
record Thresholds(double shown, double direct) {

  /** Showing something to a stranger's question is this much worse than declining a good one. */
  private static final double COST_OF_SHOWING = 1;

  /** The share of questions about the entries that may be answered with a wrong one. */
  private static final double WRONG = 0.03;

  /** The share of questions about something else that may be answered. */
  private static final double ANSWERED_NONE = 0.01;

  /**
   * How one example fared when it was left out of training.
   *
   * @param lead of the best entry over "none"
   * @param margin of the best entry over the second
   * @param none whether the example is about no entry
   * @param right whether the best entry is the example's own
   */
  record Trial(double lead, double margin, boolean none, boolean right) {

    static Trial of(double[] scores, int label) {
      int best = Ranking.best(scores);
      double second = Ranking.second(scores);
      int none = scores.length - 1;
      return new Trial(
          scores[best] - scores[none], scores[best] - second, label == none, label == best);
    }

    double certainty() {
      return Math.min(lead, margin);
    }
  }

  /** The thresholds that would have served the trials best. */
  static Thresholds from(List<Trial> trials) {
    return new Thresholds(shown(trials), direct(trials));
  }

  private static double shown(List<Trial> trials) {
    Trial[] byLead = trials.toArray(Trial[]::new);
    Arrays.sort(byLead, Comparator.comparingDouble(Trial::lead));
    double noneCount = Math.max(1, trials.stream().filter(Trial::none).count());
    double others = Math.max(1, trials.size() - noneCount);
    double declined = 0;
    double wronglyShown = trials.stream().anyMatch(Trial::none) ? 1 : 0;
    double least = COST_OF_SHOWING * wronglyShown;
    double shown = byLead.length == 0 ? 0 : byLead[0].lead();
    for (int i = 0; i + 1 < byLead.length; i++) {
      if (byLead[i].none()) {
        wronglyShown -= 1 / noneCount;
      } else {
        declined += 1 / others;
      }
      double cost = declined + COST_OF_SHOWING * wronglyShown;
      if (cost < least) {
        least = cost;
        shown = (byLead[i].lead() + byLead[i + 1].lead()) / 2;
      }
    }
    return shown;
  }

  private static double direct(List<Trial> trials) {
    Trial[] surestFirst = trials.toArray(Trial[]::new);
    Arrays.sort(surestFirst, Comparator.comparingDouble(Trial::certainty).reversed());
    double noneCount = trials.stream().filter(Trial::none).count();
    double mayBeWrong = WRONG * (trials.size() - noneCount);
    double mayBeNone = ANSWERED_NONE * noneCount;
    double direct = Double.MAX_VALUE;
    for (Trial trial : surestFirst) {
      if (trial.none()) {
        mayBeNone--;
      } else if (!trial.right()) {
        mayBeWrong--;
      }
      if (mayBeNone < 0 || mayBeWrong < 0) {
        return direct;
      }
      direct = trial.certainty();
    }
    return direct;
  }
}
