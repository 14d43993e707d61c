package org.lateralbot.config.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import org.lateralbot.core.chat.ChatPlatform;
import org.lateralbot.core.chat.Handling;
import org.lateralbot.core.deadline.Outbox;

/**
 * The bot's figures for Prometheus. Labels name networks and outcomes, never people or rooms. For
 * any number of threads.
 */
public final class Metrics implements AutoCloseable {

  private static final String PLATFORM = "platform";
  private static final String OUTCOME = "outcome";
  private static final Duration[] WORTH_TELLING_APART = {
    Duration.ofMillis(10),
    Duration.ofMillis(50),
    Duration.ofMillis(250),
    Duration.ofSeconds(1),
    Duration.ofSeconds(3)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();

  public Metrics() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
  }

  /** The same network, counted. */
  public ChatPlatform counting(ChatPlatform platform) {
    Gauge.builder("lateral.connected", platform, it -> it.isConnected() ? 1 : 0)
        .description("whether a network is heard from")
        .tag(PLATFORM, platform.name())
        .register(registry);
    return new CountedPlatform(platform, this);
  }

  /** Counts ballots, one each time it is run. */
  public Runnable ballotCounter() {
    return Counter.builder("lateral.ballots")
        .description("ballots put on record: cast or changed")
        .register(registry)::increment;
  }

  /** Takes how long each commit of the store took. */
  public Consumer<Duration> commitTimer() {
    return Timer.builder("lateral.commit")
        .description("from a commit's first statement until it was on disk")
        .serviceLevelObjectives(WORTH_TELLING_APART)
        .register(registry)::record;
  }

  /** Tells at every look what waits to be sent. */
  public void watch(Outbox outbox) {
    Gauge.builder("lateral.outbox.waiting", outbox, it -> it.backlog().total())
        .description("messages that wait to be sent, now or later")
        .register(registry);
    Gauge.builder("lateral.outbox.undeliverable", outbox, it -> it.backlog().aside())
        .description("those among them that no network takes as things are")
        .register(registry);
  }

  /** Counts something that was heard. */
  void heard(String platform, Handling outcome) {
    Counter.builder("lateral.heard")
        .description("what was heard, by what became of it")
        .tag(PLATFORM, platform)
        .tag(OUTCOME, outcome.name().toLowerCase(Locale.ROOT))
        .register(registry)
        .increment();
  }

  /** Notes how long it took from hearing something until the answer was handed to the network. */
  void answered(String platform, Timer.Sample since) {
    since.stop(Timer.builder("lateral.answering")
        .description("from hearing something until its answer was handed to the network")
        .tag(PLATFORM, platform)
        .serviceLevelObjectives(WORTH_TELLING_APART)
        .register(registry));
  }

  /** Begins to take the time. */
  Timer.Sample now() {
    return Timer.start(registry);
  }

  /** Counts an attempt to say something. */
  void said(String platform, boolean taken) {
    Counter.builder("lateral.said")
        .description("messages and edits handed to a network, by whether it took them")
        .tag(PLATFORM, platform)
        .tag(OUTCOME, taken ? "taken" : "failed")
        .register(registry)
        .increment();
  }

  /** Everything in Prometheus' text format. */
  public String text() {
    return registry.scrape();
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
