package org.lateralbot.core.pledge;

import java.util.List;
import java.util.stream.Stream;
import org.lateralbot.core.record.RecordLine;

/**
 * An ended pledge as anybody may recount it: what was promised on what condition, how it ended, and
 * the number of every signature. No names, no accounts, no times of signing and not their order.
 *
 * <p>Unlike a poll's its chain has no head that was announced: signatures under a pledge that holds
 * can be taken back after its end.
 *
 * @param pledge ended, with its end written down
 */
public record PledgeRecord(Pledge pledge) {

  /** The lines that the chain is built over, in order. */
  public Stream<RecordLine> lines() {
    Terms terms = pledge.terms();
    Ending ending = pledge.ending().orElseThrow();
    List<String> signatures =
        pledge.signatures().stream().map(PledgeRecord::line).sorted().toList();
    return Stream.concat(
            Stream.of(
                "pledge " + pledge.id().number(),
                "promise " + RecordLine.words(terms.text()),
                "goal " + terms.goal(),
                "opened " + RecordLine.moment(pledge.openedAt()),
                "closes " + RecordLine.moment(terms.closesAt()),
                "succeeded " + pledge.succeededAt().map(RecordLine::moment).orElse("no"),
                "ended " + RecordLine.word(ending.kind()) + " " + RecordLine.moment(ending.at()),
                "signatures " + signatures.size()),
            signatures.stream())
        .map(RecordLine::of);
  }

  /** The whole as a file. */
  public String file() {
    return RecordLine.file(lines());
  }

  /** A signature without a number of its own goes by the goal. */
  private static String line(Signature signature) {
    String state =
        signature.withdrawn() ? "withdrawn" : signature.inForGood() ? "in-for-good" : "conditional";
    return "signature " + state + " " + signature.number().map(String::valueOf).orElse("goal");
  }
}
