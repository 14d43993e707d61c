package org.lateralbot.core.poll;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lateralbot.core.record.Head;
import org.lateralbot.core.record.RecordLine;

/**
 * An ended poll as anybody may check it: what was asked, how it was held and ended, and every ballot
 * in the order of receipts. No names, no accounts, no time of a ballot. That some voters joined late
 * is told as a number only, for beside a ballot it could point at one person.
 *
 * @param poll ended, and not called off
 * @param joinedLate how many ballots are by accounts that joined after the opening
 * @param ballots in the order of receipts, by their UTF-16 code units
 */
public record PollRecord(Poll poll, int joinedLate, List<Entry> ballots) {

  private static final String SEALED = " sealed ";

  /**
   * A ballot in a record.
   *
   * @param receipt its random words
   * @param choice what it says, with the words of a reason as far as they are still there
   * @param seal of the reason, if one was given
   */
  public record Entry(String receipt, Choice choice, Optional<ReasonSeal> seal) {

    private RecordLine line() {
      Optional<SealedReason> reason = reason();
      Optional<ReasonSeal> held = reason.map(SealedReason::seal).or(() -> seal);
      String sealed = held.map(it -> SEALED + it.hash()).orElse("");
      return new RecordLine(
          "ballot " + receipt + " " + choice.withoutWords().text() + sealed,
          reason.map(SealedReason::line));
    }

    /** As long as the words are there, they are sealed anew: other words make another chain. */
    private Optional<SealedReason> reason() {
      String salt = seal.flatMap(ReasonSeal::salt).orElse("");
      return choice.words().map(words -> new SealedReason(salt, words));
    }
  }

  public PollRecord {
    ballots = List.copyOf(ballots);
  }

  /** The record of an ended poll from its ballots. */
  public static PollRecord of(Poll poll, List<Ballot> ballots) {
    return new PollRecord(
        poll,
        PollResult.joinedLate(ballots),
        ballots.stream()
            .sorted(Comparator.comparing(Ballot::receipt))
            .map(ballot -> new Entry(ballot.receipt(), ballot.choice(), ballot.seal()))
            .toList());
  }

  /** What the ballots say. */
  public PollResult result() {
    return PollResult.of(poll, ballots.stream().map(Entry::choice).toList(), joinedLate);
  }

  /** The ballot under a receipt. */
  public Optional<Entry> under(String receipt) {
    return ballots.stream().filter(ballot -> ballot.receipt().equals(receipt)).findFirst();
  }

  /** Whether what stands below a line is what the line was sealed over. */
  public static boolean holdsBelow(RecordLine line) {
    return line.below()
        .flatMap(SealedReason::read)
        .filter(reason -> line.text().endsWith(SEALED + reason.seal().hash()))
        .isPresent();
  }

  /** The head of the chain over all of it. */
  public Head head() {
    return RecordLine.head(lines());
  }

  /** The whole as a file. */
  public String file() {
    return RecordLine.file(lines());
  }

  /** The lines that the chain is built over, in order. */
  public Stream<RecordLine> lines() {
    PollRules rules = poll.rules();
    PollEnd end = poll.end().orElseThrow();
    Stream<String> asked = Stream.of(
        "poll " + poll.id().number(),
        "question " + RecordLine.words(poll.question()),
        "method " + method(rules),
        "tally " + (rules.hidden() ? "hidden" : "live"),
        "names " + RecordLine.word(rules.names()),
        "options " + (rules.addOptions() ? "growing" : "fixed"),
        "voters " + (rules.settled() ? "settled" : "all"),
        "quorum " + rules.quorum().needed(),
        "opened " + RecordLine.moment(poll.openedAt()),
        "closes " + RecordLine.moment(poll.closesAt()),
        "ended " + RecordLine.word(end.way()) + " " + RecordLine.moment(end.at()));
    Stream<String> options = poll.options().stream()
        .map(option -> "option " + option.addedAfter() + " " + RecordLine.words(option.text()));
    Stream<String> numbers = Stream.of("joined-late " + joinedLate, "ballots " + ballots.size());
    return Stream.concat(
        Stream.of(asked, options, numbers).flatMap(it -> it).map(RecordLine::of),
        ballots.stream().map(Entry::line));
  }

  private static String method(PollRules rules) {
    return rules.method() == Method.UP_TO
        ? RecordLine.word(rules.method()) + " " + rules.limit()
        : RecordLine.word(rules.method());
  }
}
