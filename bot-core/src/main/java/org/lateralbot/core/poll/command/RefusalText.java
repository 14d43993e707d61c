package org.lateralbot.core.poll.command;

import java.util.Locale;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.poll.Choice;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollDraft;
import org.lateralbot.core.poll.Refusal;

/** The texts for a poll's refusals. */
final class RefusalText {

  private RefusalText() {}

  static String key(Refusal reason) {
    return "poll.refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What is put into the text about a poll that is there: first of all how it is named. */
  static Object[] arguments(Refusal reason, Voice voice, Poll poll, String ref) {
    int options = poll.options().size();
    Object number = switch (reason) {
      case TOO_MANY_PICKS -> poll.rules().mostPicks(options);
      case NO_SUCH_OPTION -> options;
      default -> limit(reason);
    };
    return new Object[] {ref, number, voice.moment(poll.endsAt())};
  }

  /** What is put into the text about a poll that is not there yet. */
  static Object[] arguments(Refusal reason) {
    return new Object[] {"", limit(reason)};
  }

  private static int limit(Refusal reason) {
    return switch (reason) {
      case QUESTION_TOO_LONG -> PollDraft.LONGEST_QUESTION;
      case OPTION_TOO_LONG -> PollDraft.LONGEST_OPTION;
      case TOO_MANY_OPTIONS -> PollDraft.MOST_OPTIONS;
      case QUORUM_OUT_OF_RANGE -> PollDraft.HIGHEST_QUORUM;
      case REASON_TOO_LONG -> Choice.Consent.LONGEST_REASON;
      case NO_SUCH_SCORE -> Choice.Scores.HIGHEST;
      case STATEMENT_TOO_LONG -> Poll.LONGEST_STATEMENT;
      default -> 0;
    };
  }
}
