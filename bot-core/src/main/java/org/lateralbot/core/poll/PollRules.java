package org.lateralbot.core.poll;

/**
 * How a poll is held.
 *
 * @param method how it asks and counts
 * @param limit the most options that a ballot may pick; read only for {@link Method#UP_TO}
 * @param hidden whether nobody sees a tally before the end; always so in secret polls
 * @param names what is told about who cast which ballot
 * @param addOptions whether voters may add options
 * @param settled whether those who joined the room after the opening are refused
 * @param quorum the least number of ballots for a decision
 */
public record PollRules(
    Method method,
    int limit,
    boolean hidden,
    Names names,
    boolean addOptions,
    boolean settled,
    Quorum quorum) {

  /** One choice, a live tally, no names listed. */
  public static final PollRules DEFAULT =
      new PollRules(Method.SINGLE, 1, false, Names.UNLISTED, false, false, Quorum.NONE);

  public PollRules {
    hidden = hidden || names == Names.SECRET;
  }

  /** The most options that a ballot may pick from so many. */
  public int mostPicks(int options) {
    return switch (method) {
      case SINGLE -> 1;
      case UP_TO -> limit;
      default -> options;
    };
  }

  public boolean isSecret() {
    return names == Names.SECRET;
  }

  public PollRules withMethod(Method newMethod, int newLimit) {
    return new PollRules(newMethod, newLimit, hidden, names, addOptions, settled, quorum);
  }

  public PollRules withHidden() {
    return new PollRules(method, limit, true, names, addOptions, settled, quorum);
  }

  public PollRules withNames(Names newNames) {
    return new PollRules(method, limit, hidden, newNames, addOptions, settled, quorum);
  }

  public PollRules withAddOptions() {
    return new PollRules(method, limit, hidden, names, true, settled, quorum);
  }

  public PollRules withSettled() {
    return new PollRules(method, limit, hidden, names, addOptions, true, quorum);
  }

  public PollRules withQuorum(Quorum newQuorum) {
    return new PollRules(method, limit, hidden, names, addOptions, settled, newQuorum);
  }
}
