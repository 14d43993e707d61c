package org.lateralbot.adapter.terminal;

import java.io.IOException;
import java.util.Optional;

/** Where lines come from. Used by one thread; {@link #close} may be called by another. */
interface Input extends AutoCloseable {

  /** A message may be this many characters long; the rest of a longer one may be dropped. */
  int LONGEST = 1 << 20;

  /**
   * The next message, without the mark of lines that go on; empty at the end. A message longer than
   * {@link #LONGEST} is given with more than {@link #LONGEST} characters, but not always whole.
   *
   * @param prompt what to show to somebody who types
   */
  Optional<String> next(String prompt) throws IOException;

  /** Whether somebody types and sees the prompt. */
  boolean isInteractive();

  @Override
  void close() throws IOException;
}
