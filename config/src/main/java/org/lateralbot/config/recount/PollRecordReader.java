package org.lateralbot.config.recount;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lateralbot.config.fault.FaultsException;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.poll.Choice;
import org.lateralbot.core.poll.Method;
import org.lateralbot.core.poll.Names;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollDraft;
import org.lateralbot.core.poll.PollEnd;
import org.lateralbot.core.poll.PollOption;
import org.lateralbot.core.poll.PollRecord;
import org.lateralbot.core.poll.PollRules;
import org.lateralbot.core.poll.Quorum;
import org.lateralbot.core.poll.ReasonSeal;
import org.lateralbot.core.poll.Refusal;
import org.lateralbot.core.poll.SealedReason;

/** Reads the record of a poll, and refuses what no poll of the bot could have come to. */
final class PollRecordReader {

  static final RoomId NO_ROOM = new RoomId("record", "file");

  private static final Pattern BALLOT = Pattern.compile(
      "([a-z]+ [a-z]+ [a-z]+) ((?:picks|ranking|scores|consent) .+?)(?: sealed ([0-9a-f]{64}))?");

  private final Cursor cursor;
  private final RecordFile file;

  private PollRecordReader(RecordFile file) {
    this.file = file;
    this.cursor = new Cursor(file);
  }

  static PollRecord read(RecordFile file) throws FaultsException {
    return new PollRecordReader(file).record();
  }

  private PollRecord record() throws FaultsException {
    Poll poll = poll();
    int joinedLate = cursor.takeNumber("joined-late");
    int number = cursor.takeNumber("ballots");
    if (joinedLate > number) {
      throw cursor.taken("There are fewer ballots than joined late.");
    }
    List<PollRecord.Entry> ballots = new ArrayList<>();
    while (cursor.isAt("ballot")) {
      ballots.add(ballot(poll, ballots));
    }
    cursor.end();
    if (ballots.size() != number) {
      throw cursor.taken("There are " + ballots.size() + " ballots, not " + number + ".");
    }
    PollRecord record = new PollRecord(poll, joinedLate, ballots);
    cursor.mustBe(record.lines());
    return record;
  }

  private Poll poll() throws FaultsException {
    int number = cursor.takeNumber("poll");
    String question = cursor.takeWords("question");
    PollRules rules = rules();
    Instant opened = cursor.takeInstant("opened");
    Instant closes = cursor.takeInstant("closes");
    PollEnd end = end(opened, closes);
    List<PollOption> options = options();
    List<String> texts = options.stream().map(PollOption::text).toList();
    Optional<Refusal> fault = new PollDraft(question, texts, rules, Optional.empty(), closes)
        .fault(opened)
        .filter(reason -> reason != Refusal.END_TOO_FAR);
    if (fault.isPresent()) {
      throw cursor.taken("No such poll can be opened: " + fault.get() + ".");
    }
    return new Poll(
        new ItemId(NO_ROOM, number),
        Optional.empty(),
        question,
        options,
        rules,
        Optional.empty(),
        opened,
        closes,
        true,
        Optional.of(end),
        Optional.empty());
  }

  private PollRules rules() throws FaultsException {
    String[] method = cursor.take("method").split(" ", 2);
    Method way = cursor.constant(method[0], Method.values());
    int limit = method.length == 2 ? cursor.number(method[1]) : 1;
    boolean hidden = cursor.takeChoice("tally", "hidden", "live");
    Names names = cursor.constant(cursor.take("names"), Names.values());
    boolean growing = cursor.takeChoice("options", "growing", "fixed");
    boolean settled = cursor.takeChoice("voters", "settled", "all");
    Quorum quorum = new Quorum(cursor.takeNumber("quorum"));
    return new PollRules(way, limit, hidden, names, growing, settled, quorum);
  }

  private PollEnd end(Instant opened, Instant closes) throws FaultsException {
    String[] ended = cursor.take("ended").split(" ", 2);
    PollEnd.Way way = cursor.constant(ended[0], PollEnd.Way.values());
    Instant at = cursor.instant(ended.length == 2 ? ended[1] : "");
    boolean right = switch (way) {
      case DUE -> at.equals(closes);
      case EARLY -> !at.isBefore(opened) && at.isBefore(closes);
      case CANCELLED -> false;
    };
    if (!right) {
      throw cursor.taken("No poll with a result ends so.");
    }
    return new PollEnd(way, at, Optional.empty(), Optional.empty(), Optional.of(file.head()));
  }

  private List<PollOption> options() throws FaultsException {
    List<PollOption> options = new ArrayList<>();
    while (cursor.isAt("option")) {
      String[] option = cursor.take("option").split(" ", 2);
      int addedAfter = cursor.number(option[0]);
      options.add(new PollOption(cursor.words(option.length == 2 ? option[1] : ""), addedAfter));
    }
    return options;
  }

  private PollRecord.Entry ballot(Poll poll, List<PollRecord.Entry> before) throws FaultsException {
    Matcher ballot = BALLOT.matcher(cursor.take("ballot"));
    if (!ballot.matches()) {
      throw cursor.taken("A ballot is three words and a choice.");
    }
    String receipt = ballot.group(1);
    if (!before.isEmpty() && before.get(before.size() - 1).receipt().compareTo(receipt) >= 0) {
      throw cursor.taken("Ballots stand in the order of their receipts, each receipt once.");
    }
    Choice choice = choice(poll, ballot.group(2));
    Optional<String> hash = Optional.ofNullable(ballot.group(3));
    return hash.isPresent()
        ? sealed(receipt, choice, hash.get())
        : new PollRecord.Entry(receipt, choice, Optional.empty());
  }

  private Choice choice(Poll poll, String text) throws FaultsException {
    Choice choice;
    try {
      choice = Choice.parse(text);
    } catch (RuntimeException malformed) {
      throw cursor.taken("\"" + text + "\" is no choice.");
    }
    Optional<Refusal> fault = choice
        .fault(poll.rules(), poll.options().size())
        .filter(reason -> reason != Refusal.BLOCK_NEEDS_REASON);
    if (fault.isPresent() || choice.words().isPresent()) {
      throw cursor.taken("No such ballot counts in this poll: "
          + fault.map(Refusal::name).orElse("it holds words")
          + ".");
    }
    return choice;
  }

  private PollRecord.Entry sealed(String receipt, Choice choice, String hash)
      throws FaultsException {
    if (!(choice instanceof Choice.Consent consent) || !consent.stance().takesReason()) {
      throw cursor.taken("A ballot with such a choice has no reason.");
    }
    Optional<SealedReason> reason = cursor.below().flatMap(SealedReason::read);
    Optional<String> words = reason.map(SealedReason::words);
    if (words.filter(said -> said.length() > Choice.Consent.LONGEST_REASON).isPresent()) {
      throw cursor.taken("The reason below is too long.");
    }
    if (words.isPresent()) {
      cursor.typed(words.get());
    }
    return new PollRecord.Entry(
        receipt,
        new Choice.Consent(consent.stance(), words),
        Optional.of(new ReasonSeal(hash, reason.map(SealedReason::salt))));
  }
}
