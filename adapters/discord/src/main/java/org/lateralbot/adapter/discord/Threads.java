package org.lateralbot.adapter.discord;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that JDA works with. Left to itself it starts one for every bucket that has something
 * to send, which in a burst of button presses is one for every press.
 *
 * @param requests send what is to be sent
 * @param waiting wait until something may be sent
 * @param callbacks run what follows a response
 */
record Threads(
    ExecutorService requests, ScheduledExecutorService waiting, ExecutorService callbacks)
    implements AutoCloseable {

  /**
   * Far more than the messages that are sent at a time, so that an acknowledgement, which may not
   * wait, finds a free one: twenty of them take two hundred presses a second at a tenth of a second
   * from Discord.
   */
  static final int REQUESTS_AT_ONCE = 32;

  private static final int CALLBACKS_AT_ONCE = 2;
  private static final long IDLE_SECONDS = 30;

  static Threads start() {
    return new Threads(
        pool("discord-requests", REQUESTS_AT_ONCE),
        Executors.newScheduledThreadPool(1, named("discord-waiting")),
        pool("discord-callbacks", CALLBACKS_AT_ONCE));
  }

  private static ExecutorService pool(String name, int size) {
    ThreadPoolExecutor pool = new ThreadPoolExecutor(
        size, size, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named(name));
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  private static ThreadFactory named(String name) {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  @Override
  public void close() {
    requests.shutdownNow();
    waiting.shutdownNow();
    callbacks.shutdownNow();
  }
}
