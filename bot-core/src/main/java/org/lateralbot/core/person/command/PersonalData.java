package org.lateralbot.core.person.command;

import java.time.Instant;
import java.util.List;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.command.Voice;

/** What one feature keeps about people. */
public interface PersonalData {

  /** Everything kept about a person, a line each; none if nothing is kept. */
  List<Line> describe(PersonId person, Voice voice);

  /**
   * Forgets a person as far as results allow: what was counted may stay as a count without a name.
   */
  void forget(PersonId person, Instant now);
}
