package org.lateralbot.config.recount;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lateralbot.config.fault.FaultsException;
import org.lateralbot.core.poll.PollRecord;
import org.lateralbot.core.record.Chain;
import org.lateralbot.core.record.Head;
import org.lateralbot.core.record.RecordLine;

/**
 * The lines of a record's file and whether they follow from each other; what they say is not judged.
 *
 * @param name how faults call the file
 * @param lines the chained lines, from the top
 * @param head what the file says its head is
 * @param broken the first line that does not follow from those before it; the last line if only the
 *     head does not
 */
record RecordFile(String name, List<NumberedLine> lines, Head head, OptionalInt broken) {

  /**
   * A chained line of the file.
   *
   * @param number from 1
   */
  record NumberedLine(int number, RecordLine line) {}

  private static final Pattern CHAINED =
      Pattern.compile("([0-9a-f]{" + RecordLine.DIGITS_BEFORE + "}) (.+)");
  private static final Pattern LAST = Pattern.compile(RecordLine.HEAD + "([0-9a-f]{64})");
  private static final Pattern OTHER_VERSION = Pattern.compile("lateral record (\\S+)");
  private static final String BELOW = "reason ";

  /** Reads a file; whatever is wrong with its form is told with its line. */
  static RecordFile read(LineSource source) throws IOException, FaultsException {
    return new Reading(source).all();
  }

  private static final class Reading {

    private final LineSource source;
    private final Chain chain = new Chain();
    private final List<NumberedLine> lines = new ArrayList<>();
    private OptionalInt broken = OptionalInt.empty();

    Reading(LineSource source) {
      this.source = source;
    }

    RecordFile all() throws IOException, FaultsException {
      seed();
      String line = next();
      while (!line.startsWith(RecordLine.HEAD)) {
        take(line);
        line = next();
      }
      Head head = head(line);
      if (source.next().isPresent()) {
        throw source.fault("Nothing may stand behind the head.");
      }
      return new RecordFile(source.name(), lines, head, broken);
    }

    private void seed() throws IOException, FaultsException {
      String first = source.next().orElse("");
      if (!first.equals(Chain.SEED)) {
        Matcher other = OTHER_VERSION.matcher(first);
        throw source.fault(
            other.matches()
                ? "This record is of version " + other.group(1) + "; this program knows version 1."
                : "This is no record: it must begin with the line \"" + Chain.SEED
                    + "\". Give the file that !record gave, as it is.");
      }
    }

    private String next() throws IOException, FaultsException {
      Optional<String> line = source.next();
      if (line.isEmpty()) {
        throw source.fault("The file ends without its head: something was cut off.");
      }
      return line.get();
    }

    private void take(String line) throws FaultsException {
      if (line.startsWith(BELOW)) {
        putBelow(line);
        return;
      }
      Matcher chained = CHAINED.matcher(line);
      if (!chained.matches()) {
        throw source.fault("A line must begin with "
            + RecordLine.DIGITS_BEFORE
            + " digits of its link, or be the reason of the ballot above it.");
      }
      if (!chain.add(chained.group(2)).startsWith(chained.group(1))) {
        noteBroken();
      }
      lines.add(new NumberedLine(source.number(), RecordLine.of(chained.group(2))));
    }

    private void putBelow(String line) throws FaultsException {
      int last = lines.size() - 1;
      if (last < 0 || lines.get(last).line().below().isPresent()) {
        throw source.fault("A reason must stand below its ballot, one below each.");
      }
      NumberedLine above = lines.get(last);
      RecordLine whole = new RecordLine(above.line().text(), Optional.of(line));
      if (!PollRecord.holdsBelow(whole)) {
        noteBroken();
      }
      lines.set(last, new NumberedLine(above.number(), whole));
    }

    private Head head(String line) throws FaultsException {
      Matcher last = LAST.matcher(line);
      if (!last.matches()) {
        throw source.fault("The head must have 64 hexadecimal digits.");
      }
      if (lines.isEmpty()) {
        throw source.fault("There is nothing between the first line and the head.");
      }
      Head head = new Head(last.group(1));
      if (!chain.head().equals(head)) {
        noteBroken();
      }
      return head;
    }

    private void noteBroken() {
      if (broken.isEmpty()) {
        broken = OptionalInt.of(source.number());
      }
    }
  }
}
