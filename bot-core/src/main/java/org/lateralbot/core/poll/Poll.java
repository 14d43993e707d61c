package org.lateralbot.core.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.PersonId;

/**
 * A question put to a room. Decides every move on itself; immutable.
 *
 * @param id its number in its room
 * @param opener who asked; empty once they left and were forgotten
 * @param question on one line
 * @param options in order; none in a consent poll
 * @param rules how it is held
 * @param about the id of the principle it is tied to, if any
 * @param openedAt when it was asked
 * @param closesAt the instant from which on nothing is accepted, whether or not anything has closed it
 * @param frozen whether a ballot was ever cast: wording, rules, options and end stay as they are
 * @param end how it ended; empty while it is open and until its end has been noted
 * @param outcome what came of it, if somebody said so
 */
public record Poll(
    ItemId id,
    Optional<Actor> opener,
    String question,
    List<PollOption> options,
    PollRules rules,
    Optional<String> about,
    Instant openedAt,
    Instant closesAt,
    boolean frozen,
    Optional<PollEnd> end,
    Optional<OutcomeStatement> outcome) {

  /** The most characters in a statement or in the reason for calling a poll off. */
  public static final int LONGEST_STATEMENT = 500;

  private static final Duration REMINDED_BEFORE = Duration.ofHours(3);

  public Poll {
    options = List.copyOf(options);
  }

  /** Opens a poll from a draft that has no fault. */
  static Poll open(ItemId id, Actor opener, PollDraft draft, Instant now) {
    return of(id, Optional.of(opener), draft, now);
  }

  private static Poll of(ItemId id, Optional<Actor> opener, PollDraft draft, Instant openedAt) {
    return new Poll(
        id,
        opener,
        draft.question(),
        draft.options().stream().map(PollOption::of).toList(),
        draft.rules(),
        draft.about(),
        openedAt,
        draft.closesAt(),
        false,
        Optional.empty(),
        Optional.empty());
  }

  /** Whether ballots are accepted at an instant. */
  public boolean isOpen(Instant now) {
    return end.isEmpty() && now.isBefore(closesAt);
  }

  /** Whether its time is over at an instant and its end is not noted yet. */
  public boolean isOverdue(Instant now) {
    return end.isEmpty() && !isOpen(now);
  }

  /** Whether those are to be reminded at an instant who asked for it. */
  boolean isToRemind(Instant now) {
    return end.isEmpty() && !now.isBefore(remindAt());
  }

  /** Whether its end was noted with a result, of which there is a record then. */
  public boolean hasRecord() {
    return end.isPresent() && !isCancelled();
  }

  public boolean isCancelled() {
    return end.filter(PollEnd::isCancelled).isPresent();
  }

  /** When it ended or is to end. */
  public Instant endsAt() {
    return end.map(PollEnd::at).orElse(closesAt);
  }

  /** Whether anybody may see the tally at an instant. */
  public boolean showsTally(Instant now) {
    return !isCancelled() && (!rules.hidden() || !isOpen(now));
  }

  /** Whether it shows at an instant who chose what. */
  public boolean showsNames(Instant now) {
    return rules.names() == Names.NAMED && showsTally(now);
  }

  /**
   * When those are reminded who asked for it and have not voted: some hours before the end, half way
   * through a short poll.
   */
  public Instant remindAt() {
    Duration half = Duration.between(openedAt, closesAt).dividedBy(2);
    return closesAt.minus(half.compareTo(REMINDED_BEFORE) < 0 ? half : REMINDED_BEFORE);
  }

  /** Whether the account opened it. */
  public boolean isOpenedBy(PersonId person) {
    return opener.map(Actor::id).filter(person::equals).isPresent();
  }

  /** Why somebody may not take part in it now; empty if they may. */
  public Optional<Refusal> refuses(Voter voter, Instant now) {
    if (!isOpen(now)) {
      return Optional.of(Refusal.CLOSED);
    }
    if (voter.membership().isEmpty()) {
      return Optional.of(Refusal.NOT_A_MEMBER);
    }
    return rules.settled() && joinedLate(voter)
        ? Optional.of(Refusal.JOINED_LATER)
        : Optional.empty();
  }

  /** Why it takes no ballot of somebody here and now, whatever is in it; empty if it does. */
  public Optional<Refusal> refusesBallot(Voter voter, Instant now) {
    return refuses(voter, now).or(() -> refusesHere(voter));
  }

  /** Why it does not take somebody's ballot; empty if it does. */
  Optional<Refusal> refusesBallot(Voter voter, Choice choice, Instant now) {
    return refusesBallot(voter, now).or(() -> choice.fault(rules, options.size()));
  }

  /** Whether somebody joined the room after the opening. */
  boolean joinedLate(Voter voter) {
    return voter.membership().filter(since -> since.isYoungerThan(openedAt)).isPresent();
  }

  /** The voter's name as far as it is kept. */
  Optional<String> nameOf(Voter voter) {
    return rules.names() == Names.NAMED ? Optional.of(voter.who().name()) : Optional.empty();
  }

  /** A ballot as it was heard, with what is kept of its voter. */
  Cast completed(Cast cast, Voter voter) {
    return new Cast(
        cast.source(), cast.way(), cast.choice(), nameOf(voter), joinedLate(voter), cast.at());
  }

  /** Judges taking a ballot back. */
  PollOutcome unvote(Voter voter, Instant now) {
    return decide(isOpen(now) ? refusesHere(voter) : Optional.of(Refusal.CLOSED), this);
  }

  /** Ballots of a secret poll are dealt with where nobody else reads them. */
  private Optional<Refusal> refusesHere(Voter voter) {
    return rules.isSecret() && !voter.privately()
        ? Optional.of(Refusal.ONLY_PRIVATELY)
        : Optional.empty();
  }

  /** Adds an option when so many ballots have been cast. */
  PollOutcome addOption(Voter voter, String text, int ballots, Instant now) {
    Optional<Refusal> refusal = refuses(voter, now).or(() -> refusesOption(text));
    List<PollOption> more = new ArrayList<>(options);
    more.add(new PollOption(text, ballots));
    return decide(refusal, with(opener, more, frozen, end, outcome));
  }

  private Optional<Refusal> refusesOption(String text) {
    if (!rules.addOptions()) {
      return Optional.of(Refusal.OPTIONS_ARE_FIXED);
    }
    return options.size() == PollDraft.MOST_OPTIONS
        ? Optional.of(Refusal.TOO_MANY_OPTIONS)
        : PollDraft.optionFault(text, options.stream().map(PollOption::text).toList());
  }

  /** Asks something else instead, as long as nobody has voted. */
  PollOutcome edit(PersonId editor, PollDraft draft, Instant now) {
    Optional<Refusal> refusal = refusesEdit(editor, now)
        .or(() -> rules.isSecret() && !draft.rules().isSecret()
            ? Optional.of(Refusal.SECRET_STAYS)
            : Optional.empty())
        .or(() -> draft.fault(now));
    return decide(refusal, of(id, opener, draft, openedAt));
  }

  /** Why somebody may not edit it now; empty if they may. */
  public Optional<Refusal> refusesEdit(PersonId editor, Instant now) {
    if (!isOpen(now)) {
      return Optional.of(Refusal.CLOSED);
    }
    if (!isOpenedBy(editor)) {
      return Optional.of(Refusal.NOT_YOURS);
    }
    return frozen ? Optional.of(Refusal.FROZEN) : Optional.empty();
  }

  /** Ends it before its time. */
  PollOutcome close(Actor by, boolean moderator, Instant now) {
    PollEnd early = new PollEnd(
        PollEnd.Way.EARLY,
        notBeforeOpening(now),
        Optional.of(by),
        Optional.empty(),
        Optional.empty());
    return decide(refusesEnd(by, moderator, now), ended(early));
  }

  /** Ends it without a tally. */
  PollOutcome cancel(Actor by, boolean moderator, Optional<String> reason, Instant now) {
    if (reason.filter(words -> words.length() > LONGEST_STATEMENT).isPresent()) {
      return new PollOutcome.Refused(Refusal.STATEMENT_TOO_LONG);
    }
    PollEnd off = new PollEnd(
        PollEnd.Way.CANCELLED, notBeforeOpening(now), Optional.of(by), reason, Optional.empty());
    return decide(refusesEnd(by, moderator, now), ended(off));
  }

  /** Clocks of networks and people differ, but no poll ends before it was opened. */
  private Instant notBeforeOpening(Instant now) {
    return now.isBefore(openedAt) ? openedAt : now;
  }

  private Optional<Refusal> refusesEnd(Actor by, boolean moderator, Instant now) {
    if (!isOpen(now)) {
      return Optional.of(isCancelled() ? Refusal.CANCELLED : Refusal.CLOSED);
    }
    return isOpenedBy(by.id()) || moderator ? Optional.empty() : Optional.of(Refusal.NOT_YOURS);
  }

  /** The poll with its end noted, its time being over. */
  Poll due() {
    return ended(new PollEnd(
        PollEnd.Way.DUE, closesAt, Optional.empty(), Optional.empty(), Optional.empty()));
  }

  /** The ended poll with the head of the chain over its ballots; a cancelled one has none. */
  Poll sealed(List<Ballot> ballots) {
    return isCancelled()
        ? this
        : ended(end.orElseThrow().withHead(PollRecord.of(this, ballots).head()));
  }

  /** Says what came of it. */
  PollOutcome state(Actor by, boolean moderator, String text, Instant now) {
    OutcomeStatement statement = new OutcomeStatement(Optional.of(by), text, now);
    return decide(
        refusesStatement(by, moderator, text, now),
        with(opener, options, frozen, end, Optional.of(statement)));
  }

  private Optional<Refusal> refusesStatement(
      Actor by, boolean moderator, String text, Instant now) {
    if (isOpen(now)) {
      return Optional.of(Refusal.STILL_OPEN);
    }
    if (isCancelled()) {
      return Optional.of(Refusal.CANCELLED);
    }
    if (!isOpenedBy(by.id()) && !moderator) {
      return Optional.of(Refusal.NOT_YOURS);
    }
    if (outcome.isPresent()) {
      return Optional.of(Refusal.ALREADY_STATED);
    }
    return text.length() > LONGEST_STATEMENT
        ? Optional.of(Refusal.STATEMENT_TOO_LONG)
        : Optional.empty();
  }

  /** The poll after its first ballot. */
  Poll freeze() {
    return with(opener, options, true, end, outcome);
  }

  /** The poll with an account's name gone from everything it did. */
  Poll without(PersonId person) {
    return with(
        opener.filter(actor -> !actor.id().equals(person)),
        options,
        frozen,
        end.map(it -> isBy(it.by(), person) ? it.withoutName() : it),
        outcome.map(it -> isBy(it.by(), person) ? it.withoutName() : it));
  }

  private static boolean isBy(Optional<Actor> actor, PersonId person) {
    return actor.map(Actor::id).filter(person::equals).isPresent();
  }

  private Poll ended(PollEnd how) {
    return with(opener, options, frozen, Optional.of(how), outcome);
  }

  private static PollOutcome decide(Optional<Refusal> refusal, Poll after) {
    return refusal
        .<PollOutcome>map(PollOutcome.Refused::new)
        .orElseGet(() -> new PollOutcome.Done(after));
  }

  private Poll with(
      Optional<Actor> newOpener,
      List<PollOption> newOptions,
      boolean nowFrozen,
      Optional<PollEnd> newEnd,
      Optional<OutcomeStatement> newOutcome) {
    return new Poll(
        id,
        newOpener,
        question,
        newOptions,
        rules,
        about,
        openedAt,
        closesAt,
        nowFrozen,
        newEnd,
        newOutcome);
  }
}
