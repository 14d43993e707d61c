package org.lateralbot.core.poll.command;

import org.lateralbot.core.chat.Body;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.poll.PollRecord;

/** Says what the record of a poll comes to, in the words in which its room was told. */
public final class RecountedPoll {

  private RecountedPoll() {}

  /** How it ended, what was decided, and the counts behind it. */
  public static Body of(Voice voice, PollRecord record) {
    return PollResultText.recounted(voice, record);
  }
}
