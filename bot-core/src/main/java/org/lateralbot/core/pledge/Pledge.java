package org.lateralbot.core.pledge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.PersonId;

/**
 * A promise with its signatures: "I will, once so many people are in, me included". Immutable; every
 * move is decided here, by the stored instants and never by whether some job has run.
 *
 * <p>It succeeds when as many people as its goal are in for the first time. Success is never undone,
 * and from then on nobody stops being in except by withdrawing. A pledge with the goal 1 holds at
 * once: it never succeeds, so that nothing is announced and nobody is asked later whether they kept
 * it.
 *
 * @param id its number in its room
 * @param terms what is promised, on what condition, until when
 * @param opener who opened it; empty once that person was forgotten
 * @param openedAt when it was opened, which is also when its opener signed
 * @param frozen whether somebody else has ever signed, so that the wording stays
 * @param succeededAt when the goal was first reached
 * @param askedAt when those who are in were asked whether they kept it
 * @param ending how it ended; filled some time after {@code closesAt}, so ask {@link
 *     #endingAt(Instant)}
 * @param signatures in the order in which they were first made
 */
public record Pledge(
    ItemId id,
    Terms terms,
    Optional<Signer> opener,
    Instant openedAt,
    boolean frozen,
    Optional<Instant> succeededAt,
    Optional<Instant> askedAt,
    Optional<Ending> ending,
    List<Signature> signatures) {

  public Pledge {
    signatures = List.copyOf(signatures);
  }

  /** A new pledge, signed by its opener. */
  public static Pledge open(ItemId id, Terms terms, Signer opener, Instant now) {
    Signature first = Signature.of(opener, Optional.empty(), false, now);
    Pledge pledge = new Pledge(
        id,
        terms,
        Optional.of(opener),
        now,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(first));
    return pledge.settled(now);
  }

  public boolean isOpenedBy(PersonId person) {
    return opener.map(Signer::id).filter(person::equals).isPresent();
  }

  /** Whether it can be signed. */
  public boolean isOpen(Instant now) {
    return endingAt(now).isEmpty();
  }

  /** How it has ended by {@code now}, if it has. */
  public Optional<Ending> endingAt(Instant now) {
    if (ending.isPresent() || now.isBefore(terms.closesAt())) {
      return ending;
    }
    Ending.Kind kind = holds() ? Ending.Kind.CLOSED : Ending.Kind.LAPSED;
    return Optional.of(new Ending(kind, terms.closesAt(), ""));
  }

  /** Whether those who are in stand by their promise, whatever else happens. */
  public boolean holds() {
    return terms.goal() == 1 || succeededAt.isPresent();
  }

  public Standing standing() {
    return Standing.of(signatures, terms.goal());
  }

  /** A person's signature that counts, in or waiting. */
  public Optional<Signature> signatureOf(PersonId person) {
    return entryOf(person).filter(signature -> !signature.withdrawn());
  }

  /** Whether a person is in. */
  public boolean isIn(PersonId person) {
    return standing().in().stream().anyMatch(signature -> signature.isBy(person));
  }

  /** How many kept it, once enough people answered. */
  public Optional<KeptShare> keptShare() {
    return KeptShare.of(signatures);
  }

  /** Adds a signature or replaces the person's earlier one. */
  public SignOutcome sign(Signer signer, Optional<Integer> number, boolean quietly, Instant now) {
    if (!number.map(Terms::isNumber).orElse(true)) {
      return new SignOutcome.Refused(SignOutcome.Reason.BAD_NUMBER);
    }
    Optional<Ending> ended = endingAt(now);
    if (ended.isPresent()) {
      return new SignOutcome.Refused(reasonNotToSign(ended.get().kind()));
    }
    Pledge signed = with(Signature.of(signer, number, quietly, now)).settled(now);
    return new SignOutcome.Signed(
        signed,
        signatureOf(signer.id()).isPresent(),
        succeededAt.isEmpty() && signed.succeededAt.isPresent());
  }

  private static SignOutcome.Reason reasonNotToSign(Ending.Kind kind) {
    return switch (kind) {
      case CLOSED -> SignOutcome.Reason.CLOSED;
      case LAPSED -> SignOutcome.Reason.LAPSED;
      case CANCELLED_BY_OPENER, CANCELLED_BY_MODERATOR -> SignOutcome.Reason.CANCELLED;
    };
  }

  private Pledge with(Signature added) {
    PersonId person = added.signer().orElseThrow().id();
    boolean byOther = !isOpenedBy(person);
    Pledge base = byOther ? copy(terms, opener, true, succeededAt, askedAt, ending) : this;
    return entryOf(person).isPresent()
        ? base.changing(person, earlier -> earlier.again(added))
        : base.having(Stream.concat(signatures.stream(), Stream.of(added)).toList());
  }

  /**
   * Takes a signature back. Works after the date too if the pledge holds: a promise that cannot be
   * kept is better taken back than silently broken.
   */
  public WithdrawOutcome withdraw(PersonId person, Instant now) {
    Optional<Signature> signature = signatureOf(person);
    if (signature.isEmpty()) {
      return new WithdrawOutcome.Refused(WithdrawOutcome.Reason.NOT_SIGNED);
    }
    Optional<Ending.Kind> ended = endingAt(now).map(Ending::kind);
    if (ended.filter(Ending.Kind::isCancelled).isPresent()) {
      return new WithdrawOutcome.Refused(WithdrawOutcome.Reason.CANCELLED);
    }
    if (ended.filter(Ending.Kind.LAPSED::equals).isPresent()) {
      return new WithdrawOutcome.Refused(WithdrawOutcome.Reason.LAPSED);
    }
    return new WithdrawOutcome.Withdrawn(
        signature.get().inForGood() ? changing(person, Signature::takenBack) : without(person));
  }

  /** Changes the wording, which only the opener may, and only until somebody else has signed. */
  public EditOutcome edit(PersonId person, String text, Instant now) {
    return reasonNotToEdit(person, text, now)
        .<EditOutcome>map(EditOutcome.Refused::new)
        .orElseGet(() -> new EditOutcome.Edited(
            copy(terms.withText(text), opener, frozen, succeededAt, askedAt, ending)));
  }

  private Optional<EditOutcome.Reason> reasonNotToEdit(PersonId person, String text, Instant now) {
    if (!isOpenedBy(person)) {
      return Optional.of(EditOutcome.Reason.NOT_THE_OPENER);
    }
    if (!isOpen(now)) {
      return Optional.of(EditOutcome.Reason.ENDED);
    }
    if (frozen) {
      return Optional.of(EditOutcome.Reason.SIGNED_BY_OTHERS);
    }
    return Terms.faultIn(text)
        .map(fault -> fault == Terms.Fault.NO_TEXT
            ? EditOutcome.Reason.NO_TEXT
            : EditOutcome.Reason.TEXT_TOO_LONG);
  }

  /** Calls it off, which its opener and moderators may until it has succeeded or ended. */
  public CancelOutcome cancel(PersonId person, boolean moderator, String reason, Instant now) {
    boolean byOpener = isOpenedBy(person);
    if (!byOpener && !moderator) {
      return new CancelOutcome.Refused(CancelOutcome.Reason.NOT_ALLOWED);
    }
    if (!isOpen(now)) {
      return new CancelOutcome.Refused(CancelOutcome.Reason.ENDED);
    }
    if (succeededAt.isPresent()) {
      return new CancelOutcome.Refused(CancelOutcome.Reason.SUCCEEDED);
    }
    if (reason.length() > Terms.LONGEST_TEXT) {
      return new CancelOutcome.Refused(CancelOutcome.Reason.REASON_TOO_LONG);
    }
    Ending.Kind kind =
        byOpener ? Ending.Kind.CANCELLED_BY_OPENER : Ending.Kind.CANCELLED_BY_MODERATOR;
    return new CancelOutcome.Cancelled(ended(new Ending(kind, notBeforeOpening(now), reason)));
  }

  /** Clocks of networks and people differ, but nothing comes of a pledge before it was opened. */
  private Instant notBeforeOpening(Instant now) {
    return now.isBefore(openedAt) ? openedAt : now;
  }

  /** The same pledge with its end written down, once its date has come. */
  public Pledge closed(Instant now) {
    return endingAt(now).map(this::ended).orElse(this);
  }

  /** The same pledge once everybody who is in, and has a name, was asked whether they kept it. */
  public Pledge asked(Instant now) {
    int reached = standing().in().size();
    return copy(terms, opener, frozen, succeededAt, Optional.of(now), ending)
        .having(signatures.stream()
            .map(one -> one.isIn(reached, terms.goal())
                    && one.signer().isPresent()
                    && !one.kept().isAnswer()
                ? one.withKept(Kept.ASKED)
                : one)
            .toList());
  }

  /** Notes whether a person who is in kept it; everybody who is in may say so once it was asked. */
  public KeptOutcome answerKept(PersonId person, boolean kept) {
    if (!isIn(person)) {
      return new KeptOutcome.Refused(KeptOutcome.Reason.NOT_IN);
    }
    if (askedAt.isEmpty()) {
      return new KeptOutcome.Refused(KeptOutcome.Reason.NOT_ASKED_YET);
    }
    return new KeptOutcome.Noted(
        changing(person, signature -> signature.withKept(kept ? Kept.YES : Kept.NO)));
  }

  /**
   * Forgets a person: a signature in a pledge that holds stays as a count without a name, any other
   * goes; who opened it is no longer known, nor the reason they gave for calling it off.
   */
  public Pledge forgetting(PersonId person) {
    Pledge unsigned = entryOf(person).filter(Signature::staysNameless).isPresent()
        ? changing(person, Signature::nameless)
        : without(person);
    if (!isOpenedBy(person)) {
      return unsigned;
    }
    Optional<Ending> nameless = ending.map(ended -> ended.kind() == Ending.Kind.CANCELLED_BY_OPENER
        ? new Ending(ended.kind(), ended.at(), "")
        : ended);
    return unsigned.copy(terms, Optional.empty(), frozen, succeededAt, askedAt, nameless);
  }

  /** Writes down what the signatures have brought about. */
  private Pledge settled(Instant now) {
    int reached = standing().in().size();
    if (!holds() && reached < terms.goal()) {
      return this;
    }
    Optional<Instant> success = terms.goal() == 1
        ? Optional.empty()
        : succeededAt.or(() -> Optional.of(notBeforeOpening(now)));
    return copy(terms, opener, frozen, success, askedAt, ending)
        .having(signatures.stream()
            .map(one -> one.isIn(reached, terms.goal()) ? one.forGood() : one)
            .toList());
  }

  private Optional<Signature> entryOf(PersonId person) {
    return signatures.stream().filter(signature -> signature.isBy(person)).findFirst();
  }

  private Pledge changing(PersonId person, UnaryOperator<Signature> change) {
    return having(signatures.stream()
        .map(one -> one.isBy(person) ? change.apply(one) : one)
        .toList());
  }

  private Pledge without(PersonId person) {
    return having(signatures.stream().filter(one -> !one.isBy(person)).toList());
  }

  private Pledge ended(Ending how) {
    return copy(terms, opener, frozen, succeededAt, askedAt, Optional.of(how));
  }

  private Pledge having(List<Signature> newSignatures) {
    return new Pledge(
        id, terms, opener, openedAt, frozen, succeededAt, askedAt, ending, newSignatures);
  }

  private Pledge copy(
      Terms newTerms,
      Optional<Signer> newOpener,
      boolean nowFrozen,
      Optional<Instant> success,
      Optional<Instant> asked,
      Optional<Ending> newEnding) {
    return new Pledge(
        id, newTerms, newOpener, openedAt, nowFrozen, success, asked, newEnding, signatures);
  }
}
