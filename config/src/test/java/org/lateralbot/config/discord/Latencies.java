package org.lateralbot.config.discord;

import java.time.Duration;
import java.util.List;
import org.lateralbot.adapter.discord.fake.FakeInteraction;

/**
 * How long a bot took from presses to their acknowledgements.
 *
 * @param sorted shortest first; not empty
 */
record Latencies(List<Duration> sorted) {

  Latencies {
    sorted = sorted.stream().sorted().toList();
  }

  static Latencies of(List<FakeInteraction> presses) {
    return new Latencies(
        presses.stream().map(FakeInteraction::acknowledgedAfter).toList());
  }

  static Latencies together(List<Latencies> all) {
    return new Latencies(all.stream().flatMap(one -> one.sorted().stream()).toList());
  }

  Duration median() {
    return share(50);
  }

  Duration slowest5Percent() {
    return share(95);
  }

  Duration longest() {
    return share(100);
  }

  private Duration share(int percent) {
    return sorted.get((sorted.size() - 1) * percent / 100);
  }
}
