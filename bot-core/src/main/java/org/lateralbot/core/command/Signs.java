package org.lateralbot.core.command;

import java.util.Optional;
import org.lateralbot.core.chat.IncomingBallot;
import org.lateralbot.core.chat.IncomingReaction;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.Retraction;

/** Port: what people do at the bot's messages other than answering in words. */
public interface Signs {

  /** The command, without a prefix, that a reaction stands for; empty if it stands for nothing. */
  Optional<String> lineFor(IncomingReaction reaction);

  /** Whether a message of the bot is about a poll or pledge. */
  boolean isCard(MessageId message);

  /**
   * Casts a ballot that was cast in the network's own form. Called inside a transaction.
   *
   * @return silence if it counts or is about no poll, else why it does not
   */
  Reply cast(IncomingBallot ballot);

  /** Undoes what was taken back, if it was a ballot or a signature. Called inside a transaction. */
  void retract(Retraction retraction);
}
