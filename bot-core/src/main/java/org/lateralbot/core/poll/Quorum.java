package org.lateralbot.core.poll;

/**
 * The least number of ballots cast for a valid result. Every ballot counts, an abstention too.
 *
 * @param needed how many; 0 if there is no quorum
 */
public record Quorum(int needed) {

  public static final Quorum NONE = new Quorum(0);

  public boolean isSet() {
    return needed > 0;
  }

  public boolean isMetBy(int ballots) {
    return ballots >= needed;
  }
}
