package org.lateralbot.adapter.discord;

import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.User;
import org.jspecify.annotations.Nullable;
import org.lateralbot.core.chat.Person;

/** Discord's users in the core's words. */
final class People {

  private People() {}

  /** @param member the same person in the guild, where there is one */
  static Person of(User user, @Nullable Member member) {
    String name = member == null ? user.getEffectiveName() : member.getEffectiveName();
    return new Person(Ids.person(user.getIdLong()), name, user.isBot());
  }
}
