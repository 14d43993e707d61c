package org.lateralbot.adapter.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;

/**
 * Looks again and again for what has fallen due, at once when it starts. A look that fails is
 * logged, and the next one comes as usual. What is due is judged by the instants in the stores,
 * never by this: a look too many or too late changes no result.
 */
public final class DeadlineTask implements AutoCloseable {

  private static final String NAME = "deadlines";
  private static final Duration POLLING = Duration.ofSeconds(1);
  private static final Duration LONGEST_STOP = Duration.ofMillis(500);

  private final Scheduler scheduler;

  /** @param schedule holds db-scheduler's table, by which several processes take turns */
  DeadlineTask(DataSource schedule, InstantSource clock, Duration pause, Runnable look) {
    RecurringTask<Void> task =
        Tasks.recurring(NAME, FixedDelay.of(pause)).execute((instance, context) -> look.run());
    scheduler = Scheduler.create(schedule)
        .startTasks(task)
        .clock(new ForwardClock(clock))
        .schedulerName(new SchedulerName.Fixed(NAME))
        .pollingInterval(POLLING)
        .shutdownMaxWait(LONGEST_STOP)
        .threads(1)
        .build();
  }

  /** Begins to look. */
  public void start() {
    scheduler.start();
  }

  /** Stops looking; waits a moment for a look that is under way, then interrupts it. */
  @Override
  public void close() {
    scheduler.stop();
  }
}
