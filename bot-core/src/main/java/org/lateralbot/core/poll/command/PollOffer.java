package org.lateralbot.core.poll.command;

import java.time.Instant;
import org.lateralbot.core.chat.BallotForm;
import org.lateralbot.core.chat.Offer;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.poll.Method;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollRules;

/** What networks may let people do at a poll's card. */
final class PollOffer {

  private PollOffer() {}

  /** Casting a ballot. What is hidden or secret is never shown in a network's own form. */
  static Offer.Ballots of(Voice voice, Poll poll, Instant now) {
    PollRules rules = poll.rules();
    return new Offer.Ballots(
        poll.id(),
        voice.settings().language(),
        poll.question(),
        OptionLines.names(voice, poll),
        form(rules.method()),
        rules.mostPicks(poll.options().size()),
        !rules.hidden(),
        false,
        poll.isOpen(now));
  }

  private static BallotForm form(Method method) {
    return switch (method) {
      case SINGLE -> BallotForm.ONE;
      case UP_TO, APPROVAL -> BallotForm.SEVERAL;
      case RANKED -> BallotForm.ORDER;
      case SCORE -> BallotForm.POINTS;
      case CONSENT -> BallotForm.STANCE;
    };
  }
}
