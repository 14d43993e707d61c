package org.lateralbot.config.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lateralbot.core.Stores;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.pledge.Ending;
import org.lateralbot.core.pledge.Pledge;
import org.lateralbot.core.pledge.Signature;
import org.lateralbot.core.pledge.Signer;
import org.lateralbot.core.poll.Ballot;
import org.lateralbot.core.poll.ConsentTally;
import org.lateralbot.core.poll.Counted;
import org.lateralbot.core.poll.Method;
import org.lateralbot.core.poll.OutcomeStatement;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollEnd;
import org.lateralbot.core.poll.PollOption;
import org.lateralbot.core.poll.PollRecord;
import org.lateralbot.core.poll.PollResult;
import org.lateralbot.core.poll.PollRules;
import org.lateralbot.core.poll.SchulzeTally;
import org.lateralbot.core.poll.ScoreTally;
import org.lateralbot.core.poll.Stance;
import org.lateralbot.core.poll.Tally;
import org.lateralbot.core.record.Head;
import org.lateralbot.core.record.RecordLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The public record of a room as a tree of maps, lists, texts, numbers and instants. Holds nothing
 * that the room cannot see: ballots as counts only, none before the end of a hidden poll is noted, no
 * accounts, and the names of those who signed a pledge with their name.
 */
final class RoomRecord {

  private static final Logger LOG = LoggerFactory.getLogger(RoomRecord.class);

  private final Stores stores;
  private final RoomId room;
  private final Instant now;

  private RoomRecord(Stores stores, RoomId room, Instant now) {
    this.stores = stores;
    this.room = room;
    this.now = now;
  }

  /** The record as it is at an instant. */
  static Map<String, Object> of(Stores stores, RoomId room, Instant now) {
    return new RoomRecord(stores, room, now).tree();
  }

  private Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("platform", room.platform());
    tree.put("room", room.value());
    tree.put("exportedAt", now);
    tree.put(
        "polls",
        Stream.concat(
                stores.polls().ended(room, now, 0, Integer.MAX_VALUE).stream(),
                stores.polls().open(room, now).stream())
            .sorted(
                (one, other) -> Integer.compare(one.id().number(), other.id().number()))
            .map(this::poll)
            .toList());
    tree.put(
        "pledges",
        Stream.concat(
                stores.pledges().ended(room, now, Integer.MAX_VALUE).stream(),
                stores.pledges().open(room, now).stream())
            .sorted((one, other) -> Integer.compare(one.number(), other.number()))
            .flatMap(id -> stores.pledges().find(id).stream())
            .map(this::pledge)
            .toList());
    return tree;
  }

  private Map<String, Object> poll(Poll poll) {
    List<Ballot> ballots = stores.polls().ballots(poll.id());
    PollResult result = PollResult.of(poll, ballots);
    boolean shown = poll.showsTally(now) && !(poll.rules().hidden() && poll.isOverdue(now));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("number", poll.id().number());
    tree.put("text", poll.question());
    tree.put("state", state(poll));
    poll.end().flatMap(PollEnd::reason).ifPresent(reason -> tree.put("reason", reason));
    tree.putAll(rules(poll));
    if (!poll.isCancelled()) {
      tree.put("ballots", result.ballots());
    }
    if (shown) {
      tree.put("joinedLate", result.joinedLate());
      tree.putAll(verdict(poll, result));
    }
    tree.put("options", options(poll, shown ? Optional.of(result.tally()) : Optional.empty()));
    poll.outcome().map(OutcomeStatement::text).ifPresent(said -> tree.put("outcome", said));
    poll.end().flatMap(PollEnd::head).map(Head::digits).ifPresent(head -> tree.put("head", head));
    if (poll.hasRecord()) {
      headNow(poll, ballots).ifPresent(head -> tree.put("headNow", head));
    }
    return tree;
  }

  /** In the words of the record, see {@link PollRecord}. */
  private static Map<String, Object> rules(Poll poll) {
    PollRules rules = poll.rules();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("method", RecordLine.word(rules.method()));
    if (rules.method() == Method.UP_TO) {
      tree.put("limit", rules.limit());
    }
    tree.put("tally", rules.hidden() ? "hidden" : "live");
    tree.put("names", RecordLine.word(rules.names()));
    tree.put("optionList", rules.addOptions() ? "growing" : "fixed");
    tree.put("voters", rules.settled() ? "settled" : "all");
    tree.put("quorum", rules.quorum().needed());
    poll.about().ifPresent(principle -> tree.put("about", principle));
    tree.put("openedAt", poll.openedAt());
    tree.put("closesAt", poll.closesAt());
    tree.put("endsAt", poll.endsAt());
    return tree;
  }

  /** Nothing is ahead without ballots, and nothing is decided before the end is noted. */
  private Map<String, Object> verdict(Poll poll, PollResult result) {
    Map<String, Object> tree = new LinkedHashMap<>();
    if (poll.end().isPresent()) {
      tree.put("standing", standing(result));
    }
    if (poll.rules().method().hasOptions() && result.ballots() > 0) {
      tree.put("ahead", Counted.of(result.tally()).leaders());
    }
    return tree;
  }

  private static String standing(PollResult result) {
    if (result.standing() != PollResult.Standing.DECIDED) {
      return word(result.standing());
    }
    if (result.tally() instanceof ConsentTally consent) {
      if (consent.of(Stance.BLOCK) > 0) {
        return "blocked";
      }
      return consent.passes() ? "passed" : "not passed";
    }
    return Counted.of(result.tally()).leaders().size() > 1 ? "tied" : "decided";
  }

  /** The head that an ended poll has, if it is not the one that was told: somebody changed it since. */
  private static Optional<String> headNow(Poll poll, List<Ballot> ballots) {
    Head now = PollRecord.of(poll, ballots).head();
    if (poll.end().flatMap(PollEnd::head).filter(now::equals).isPresent()) {
      return Optional.empty();
    }
    LOG.error(
        "poll {} was changed in the store after its end: do not trust what is exported of it",
        poll.id().number());
    return Optional.of(now.digits());
  }

  /** What was said in time may still have to be counted until the end is noted. */
  private String state(Poll poll) {
    if (poll.isOverdue(now)) {
      return "closing";
    }
    return poll.end()
        .map(end -> switch (end.way()) {
          case DUE -> "ended";
          case EARLY -> "closed early";
          case CANCELLED -> "called off";
        })
        .orElse("open");
  }

  /** In a consent poll, the stances. */
  private static List<Map<String, Object>> options(Poll poll, Optional<Tally> tally) {
    if (!poll.rules().method().hasOptions()) {
      return Stream.of(Stance.values())
          .map(
              stance -> option(stance.position(), RecordLine.word(stance), Optional.empty(), tally))
          .toList();
    }
    return IntStream.rangeClosed(1, poll.options().size())
        .mapToObj(position -> {
          PollOption option = poll.options().get(position - 1);
          Optional<Integer> addedAfter =
              Optional.of(option.addedAfter()).filter(added -> poll.rules().addOptions());
          return option(position, option.text(), addedAfter, tally);
        })
        .toList();
  }

  private static Map<String, Object> option(
      int position, String text, Optional<Integer> addedAfter, Optional<Tally> tally) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("position", position);
    tree.put("text", text);
    addedAfter.ifPresent(ballots -> tree.put("addedAfter", ballots));
    tally.ifPresent(counted -> count(tree, position, counted));
    return tree;
  }

  /** What the tally says of one option or stance; each kind of number has a name of its own. */
  private static void count(Map<String, Object> tree, int position, Tally tally) {
    int number = Counted.of(tally).numbers().get(position - 1);
    if (tally instanceof SchulzeTally ranks) {
      tree.put("beatenBy", number);
      tree.put("preferredTo", ranks.pairs().get(position - 1));
    } else {
      tree.put(tally instanceof ScoreTally ? "points" : "count", number);
    }
  }

  private Map<String, Object> pledge(Pledge pledge) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("number", pledge.id().number());
    tree.put("text", pledge.terms().text());
    Optional<Ending> ending = pledge.endingAt(now);
    tree.put("state", state(pledge));
    ending
        .map(Ending::reason)
        .filter(reason -> !reason.isEmpty())
        .ifPresent(reason -> tree.put("reason", reason));
    pledge.terms().about().ifPresent(principle -> tree.put("about", principle));
    tree.put("goal", pledge.terms().goal());
    tree.put("openedAt", pledge.openedAt());
    tree.put("closesAt", pledge.terms().closesAt());
    tree.put("endsAt", ending.map(Ending::at).orElse(pledge.terms().closesAt()));
    pledge.succeededAt().ifPresent(at -> tree.put("succeededAt", at));
    tree.put("in", pledge.standing().in().size());
    tree.put("waiting", pledge.standing().waiting().size());
    tree.put("withdrawn", pledge.standing().withdrawn());
    pledge.keptShare().ifPresent(share -> {
      tree.put("kept", share.kept());
      tree.put("answered", share.answered());
    });
    List<Map<String, Object>> signatures = new ArrayList<>();
    pledge.standing().in().forEach(one -> sign(signatures, one, "in"));
    pledge.standing().waiting().forEach(one -> sign(signatures, one, "waiting"));
    tree.put("signatures", signatures);
    return tree;
  }

  private String state(Pledge pledge) {
    if (pledge.holds()) {
      return "holds";
    }
    return pledge
        .endingAt(now)
        .map(ending -> ending.kind().isCancelled() ? "called off" : "lapsed")
        .orElse("open");
  }

  /** Whoever signed quietly is only counted. */
  private static void sign(
      List<Map<String, Object>> signatures, Signature signature, String state) {
    if (!signature.quietly() && signature.signer().isPresent()) {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("text", signature.signer().map(Signer::name).get());
      tree.put("state", state);
      signatures.add(tree);
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
