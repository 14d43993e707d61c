package org.lateralbot.core.poll.command;

import java.util.List;
import java.util.stream.Stream;
import org.lateralbot.core.command.Completion;
import org.lateralbot.core.command.Flag;

/** The flags that say how a poll is held. */
final class PollFlags {

  static final String FOR = "for";
  static final String BY = "by";
  static final String CHOOSE = "choose";
  static final String APPROVAL = "approval";
  static final String RANKED = "ranked";
  static final String SCORE = "score";
  static final String CONSENT = "consent";
  static final String HIDDEN = "hidden";
  static final String SECRET = "secret";
  static final String NAMED = "named";
  static final String ADD_OPTIONS = "add-options";
  static final String SETTLED = "settled";
  static final String QUORUM = "quorum";
  static final String ABOUT = "about";

  static final List<String> METHODS = List.of(CHOOSE, APPROVAL, RANKED, SCORE, CONSENT);

  static final List<Flag> ALL = Stream.of(
          Flag.of(FOR, Flag.Value.DURATION),
          Flag.of(BY, Flag.Value.DATE),
          Flag.of(CHOOSE, Flag.Value.WORD),
          Flag.of(APPROVAL, Flag.Value.NONE),
          Flag.of(RANKED, Flag.Value.NONE),
          Flag.of(SCORE, Flag.Value.NONE),
          Flag.of(CONSENT, Flag.Value.NONE),
          Flag.of(HIDDEN, Flag.Value.NONE),
          Flag.of(SECRET, Flag.Value.NONE, "anonymous"),
          Flag.of(NAMED, Flag.Value.NONE),
          Flag.of(ADD_OPTIONS, Flag.Value.NONE, "open"),
          Flag.of(SETTLED, Flag.Value.NONE),
          Flag.of(QUORUM, Flag.Value.WORD),
          Flag.of(ABOUT, Flag.Value.WORDS).completedBy(Completion.PRINCIPLES))
      .toList();

  private PollFlags() {}
}
