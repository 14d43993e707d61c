package org.lateralbot.adapter.embeddings;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Work with native code and its files. The runtime frees its environment when the program ends, and
 * whatever still works with it then takes the program down: so closing waits for what runs and lets
 * nothing more begin. Thread-safe.
 */
final class ModelWork implements AutoCloseable {

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean closed;

  /** Something to do with the models. */
  @FunctionalInterface
  interface Task<T> {
    T run() throws OrtException, IOException;
  }

  /**
   * Runs the task on the calling thread.
   *
   * @throws IllegalStateException if closed
   * @throws IOException if the task fails
   */
  <T> T run(Task<T> task) throws IOException {
    lock.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the models are closed");
      }
      return task.run();
    } catch (OrtException e) {
      throw new IOException(e);
    } finally {
      lock.readLock().unlock();
    }
  }

  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      closed = true;
    } finally {
      lock.writeLock().unlock();
    }
  }
}
