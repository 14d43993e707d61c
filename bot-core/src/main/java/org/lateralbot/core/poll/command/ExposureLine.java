package org.lateralbot.core.poll.command;

import java.util.ArrayList;
import java.util.List;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.Span;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.poll.Method;
import org.lateralbot.core.poll.Names;
import org.lateralbot.core.poll.PollRules;

/** Says before a vote who will be able to see the ballot, the operator included. */
final class ExposureLine {

  private ExposureLine() {}

  static Line of(Voice voice, PollRules rules) {
    Line line = voice.line(key(rules));
    if (rules.names() == Names.NAMED) {
      return line;
    }
    List<Span> spans = new ArrayList<>(line.spans());
    add(spans, voice, "poll.exposure.record");
    if (rules.method() == Method.CONSENT) {
      add(spans, voice, "poll.exposure.reasons");
    }
    return new Line(false, spans);
  }

  private static void add(List<Span> spans, Voice voice, String key) {
    spans.add(new Span.Plain(" "));
    spans.addAll(voice.line(key).spans());
  }

  private static String key(PollRules rules) {
    return switch (rules.names()) {
      case SECRET -> "poll.exposure.secret";
      case NAMED -> rules.hidden() ? "poll.exposure.named-hidden" : "poll.exposure.named";
      case UNLISTED -> rules.hidden() ? "poll.exposure.hidden" : "poll.exposure.live";
    };
  }
}
