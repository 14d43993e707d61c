package org.lateralbot.core.poll.command;

import java.util.Optional;
import org.lateralbot.core.chat.Span;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.poll.Actor;
import org.lateralbot.core.poll.Poll;

/** The names of those who opened or ended a poll, also of those who left since. */
final class ActorName {

  private ActorName() {}

  static Span of(Voice voice, Poll poll) {
    return of(voice, poll.opener());
  }

  static Span of(Voice voice, Optional<Actor> actor) {
    return actor
        .<Span>map(known -> new Span.Plain(known.name()))
        .orElseGet(() -> voice.span("poll.someone-who-left"));
  }
}
