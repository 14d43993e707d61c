package org.lateralbot.core.poll;

import org.lateralbot.core.chat.Person;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.text.SafeText;

/**
 * Somebody who stands by a deed with their name: opened a poll, closed it, stated its outcome.
 *
 * @param id the account
 * @param name the name by which the room knew them then
 */
public record Actor(PersonId id, String name) {

  private static final int LONGEST_NAME = 60;

  /** The person, with a name that is fit to keep. */
  public static Actor of(Person person) {
    return new Actor(person.id(), SafeText.shortened(person.name(), LONGEST_NAME));
  }
}
