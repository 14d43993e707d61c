package org.lateralbot.core.chat;

/** What a ballot looks like, for a network that lets people fill it in. */
public enum BallotForm {
  /** One option. */
  ONE,
  /** Several options, in no order. */
  SEVERAL,
  /** Options in order of preference. */
  ORDER,
  /** Points from 0 to 5 for each option. */
  POINTS,
  /** One stance of four; the last two take a reason, the last needs it. */
  STANCE
}
