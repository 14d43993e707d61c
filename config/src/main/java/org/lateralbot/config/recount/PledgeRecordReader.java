package org.lateralbot.config.recount;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lateralbot.config.fault.FaultsException;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.pledge.Ending;
import org.lateralbot.core.pledge.Kept;
import org.lateralbot.core.pledge.Pledge;
import org.lateralbot.core.pledge.PledgeRecord;
import org.lateralbot.core.pledge.Signature;
import org.lateralbot.core.pledge.Terms;

/** Reads the record of a pledge, and refuses what no pledge of the bot could have come to. */
final class PledgeRecordReader {

  private static final Pattern SIGNATURE =
      Pattern.compile("(conditional|in-for-good|withdrawn) (goal|\\d{1,5})");

  private final Cursor cursor;

  private PledgeRecordReader(RecordFile file) {
    this.cursor = new Cursor(file);
  }

  static PledgeRecord read(RecordFile file) throws FaultsException {
    return new PledgeRecordReader(file).record();
  }

  private PledgeRecord record() throws FaultsException {
    int number = cursor.takeNumber("pledge");
    String text = cursor.takeWords("promise");
    int goal = cursor.takeNumber("goal");
    Instant opened = cursor.takeInstant("opened");
    Terms terms = new Terms(text, goal, cursor.takeInstant("closes"), Optional.empty());
    if (terms.fault(opened).isPresent()) {
      throw cursor.taken("No such pledge can be opened: " + terms.fault(opened).get() + ".");
    }
    Optional<Instant> succeeded = succeeded();
    Ending ending = ending();
    Pledge pledge = new Pledge(
        new ItemId(PollRecordReader.NO_ROOM, number),
        terms,
        Optional.empty(),
        opened,
        true,
        succeeded,
        Optional.empty(),
        Optional.of(ending),
        signatures(opened));
    PledgeRecord record = new PledgeRecord(pledge);
    cursor.mustBe(record.lines());
    judge(pledge, ending);
    return record;
  }

  private Optional<Instant> succeeded() throws FaultsException {
    String succeeded = cursor.take("succeeded");
    return succeeded.equals("no") ? Optional.empty() : Optional.of(cursor.instant(succeeded));
  }

  private Ending ending() throws FaultsException {
    String[] ended = cursor.take("ended").split(" ", 2);
    Ending.Kind kind = cursor.constant(ended[0], Ending.Kind.values());
    return new Ending(kind, cursor.instant(ended.length == 2 ? ended[1] : ""), "");
  }

  private List<Signature> signatures(Instant opened) throws FaultsException {
    int number = cursor.takeNumber("signatures");
    List<Signature> signatures = new ArrayList<>();
    while (cursor.isAt("signature")) {
      signatures.add(signature(cursor.take("signature"), opened));
    }
    cursor.end();
    if (signatures.size() != number) {
      throw cursor.taken("There are " + signatures.size() + " signatures, not " + number + ".");
    }
    return signatures;
  }

  private Signature signature(String text, Instant opened) throws FaultsException {
    Matcher signature = SIGNATURE.matcher(text);
    if (!signature.matches()) {
      throw cursor.taken("A signature is a state and a number.");
    }
    Optional<Integer> number = signature.group(2).equals("goal")
        ? Optional.empty()
        : Optional.of(cursor.number(signature.group(2)));
    if (number.isPresent() && !Terms.isNumber(number.get())) {
      throw cursor.taken("Nobody can ask for that number.");
    }
    return new Signature(
        Optional.empty(),
        number,
        true,
        opened,
        signature.group(1).equals("in-for-good"),
        signature.group(1).equals("withdrawn"),
        Kept.UNASKED);
  }

  /** Whether the signatures lead to the end by the rule of pledges. */
  private void judge(Pledge pledge, Ending ending) throws FaultsException {
    int in = pledge.standing().in().size();
    boolean follows = switch (ending.kind()) {
      case CLOSED -> pledge.holds();
      case LAPSED -> !pledge.holds() && in < pledge.terms().goal();
      case CANCELLED_BY_OPENER, CANCELLED_BY_MODERATOR -> pledge.succeededAt().isEmpty();
    };
    if (!follows) {
      throw cursor.taken("The signatures do not lead to this end: " + in + " are in.");
    }
  }
}
