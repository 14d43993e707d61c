package org.lateralbot.core.poll;

/** Why a poll does not let something happen. The texts are {@code poll.refused.NAME}. */
public enum Refusal {
  NO_QUESTION,
  QUESTION_TOO_LONG,
  TOO_FEW_OPTIONS,
  TOO_MANY_OPTIONS,
  OPTION_TOO_LONG,
  OPTION_EMPTY,
  OPTION_EXISTS,
  CONSENT_HAS_OPTIONS,
  CONSENT_ADDS_OPTIONS,
  /** A ballot could pick no option, or more than there are. */
  LIMIT_OUT_OF_RANGE,
  QUORUM_OUT_OF_RANGE,
  END_NOT_AHEAD,
  END_TOO_FAR,

  /** Its end has passed, whether or not anything has closed it yet. */
  CLOSED,
  STILL_OPEN,
  CANCELLED,
  /** A ballot was cast, so nothing about the question may change any more. */
  FROZEN,
  /** A secret poll cannot be turned into one that tells who voted. */
  SECRET_STAYS,
  OPTIONS_ARE_FIXED,
  NOT_YOURS,
  NOT_A_MEMBER,
  /** Joined after the opening of a poll that is for settled members. */
  JOINED_LATER,
  /** A ballot of a secret poll was given where others can read it. */
  ONLY_PRIVATELY,
  ALREADY_STATED,
  STATEMENT_TOO_LONG,
  TOO_LATE_TO_REMIND,

  /** The ballot is of another method's form. */
  OTHER_METHOD,
  EMPTY_BALLOT,
  NO_SUCH_OPTION,
  OPTION_TWICE,
  TOO_MANY_PICKS,
  NO_SUCH_SCORE,
  BLOCK_NEEDS_REASON,
  TAKES_NO_REASON,
  REASON_TOO_LONG,
  NO_BALLOT,
  /** A ballot that the same account cast later, by the network's clock, counts already. */
  NEWER_COUNTS
}
