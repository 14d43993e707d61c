package org.lateralbot.core.pledge;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.Person;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.item.ItemStore;
import org.lateralbot.core.item.Mark;
import org.lateralbot.core.text.SafeText;

/**
 * What can be done with pledges: loads, lets the pledge decide, keeps what changed. Everything that
 * changes something is called inside a transaction. An item that is no pledge is a mistake of the
 * caller and throws {@link java.util.NoSuchElementException}.
 */
public final class PledgeService {

  private static final int LONGEST_NAME = 40;

  private final PledgeStore store;
  private final ItemStore items;
  private final SuccessListener listener;
  private final Consumer<ItemId> changed;

  /** @param changed told of every pledge whose card may show something else from now on */
  public PledgeService(
      PledgeStore store, ItemStore items, SuccessListener listener, Consumer<ItemId> changed) {
    this.store = store;
    this.items = items;
    this.listener = listener;
    this.changed = changed;
  }

  /** Opens a pledge under the room's next number, which is taken only if the terms are fine. */
  public OpenOutcome openPledge(RoomId room, Person opener, Terms terms, Instant now) {
    Optional<Terms.Fault> fault = terms.fault(now);
    if (fault.isPresent()) {
      return new OpenOutcome.Refused(fault.get());
    }
    ItemId id = new ItemId(room, items.nextNumber(room));
    Pledge pledge = Pledge.open(id, terms, signer(opener), now);
    store.add(pledge);
    return new OpenOutcome.Opened(pledge);
  }

  /**
   * Signs, or replaces the person's earlier signature; taking back the event that made that one undoes
   * nothing any more.
   */
  public SignOutcome sign(
      ItemId item, Person person, Optional<Integer> number, boolean quietly, Instant now) {
    Pledge before = get(item);
    SignOutcome outcome = before.sign(signer(person), number, quietly, now);
    if (outcome instanceof SignOutcome.Signed signed) {
      keep(before, signed.pledge());
      if (signed.again()) {
        items.dropMarks(item, person.id());
      }
      if (signed.succeededNow()) {
        listener.succeeded(signed.pledge(), now);
      }
    }
    return outcome;
  }

  /**
   * Signs by an event that can be taken back. The signature of who has signed already stays as it is, and
   * so it does when that event is taken back.
   *
   * @return why it was refused; empty if the person is a signer now
   */
  public Optional<SignOutcome.Reason> signBy(
      MessageId event, ItemId item, Person person, Instant now) {
    if (get(item).signatureOf(person.id()).filter(one -> !one.withdrawn()).isPresent()) {
      return Optional.empty();
    }
    if (sign(item, person, Optional.empty(), false, now) instanceof SignOutcome.Refused refused) {
      return Optional.of(refused.reason());
    }
    items.noteMark(event, new Mark(item, person.id()));
    return Optional.empty();
  }

  /** Takes a signature back. */
  public WithdrawOutcome withdraw(ItemId item, PersonId person, Instant now) {
    Pledge before = get(item);
    WithdrawOutcome outcome = before.withdraw(person, now);
    if (outcome instanceof WithdrawOutcome.Withdrawn withdrawn) {
      items.dropMarks(item, person);
      boolean gone =
          withdrawn.pledge().signatures().size() < before.signatures().size();
      if (gone) {
        store.remove(item, person);
        changed.accept(item);
      } else {
        keep(before, withdrawn.pledge());
      }
    }
    return outcome;
  }

  /** Changes the wording. */
  public EditOutcome edit(ItemId item, PersonId person, String text, Instant now) {
    EditOutcome outcome = get(item).edit(person, text, now);
    if (outcome instanceof EditOutcome.Edited edited) {
      update(edited.pledge());
    }
    return outcome;
  }

  /** Calls a pledge off. */
  public CancelOutcome cancel(
      ItemId item, PersonId person, boolean moderator, String reason, Instant now) {
    CancelOutcome outcome = get(item).cancel(person, moderator, reason, now);
    if (outcome instanceof CancelOutcome.Cancelled cancelled) {
      end(cancelled.pledge());
    }
    return outcome;
  }

  /** Notes whether a person kept their promise. */
  public KeptOutcome answerKept(ItemId item, PersonId person, boolean kept) {
    Pledge before = get(item);
    KeptOutcome outcome = before.answerKept(person, kept);
    if (outcome instanceof KeptOutcome.Noted noted) {
      keep(before, noted.pledge());
    }
    return outcome;
  }

  /** The pledges whose date has come and whose end is not written down. */
  public List<ItemId> overdue(Instant now) {
    return store.overdue(now);
  }

  /** Writes down the end of a pledge whose date has come; empty if that is done, or it has not come. */
  public Optional<Pledge> closeOverdue(ItemId item, Instant now) {
    Optional<Pledge> closed = store
        .find(item)
        .filter(pledge -> pledge.ending().isEmpty() && !pledge.isOpen(now))
        .map(pledge -> pledge.closed(now));
    closed.ifPresent(this::end);
    return closed;
  }

  /** The pledges that succeeded {@code after} or longer ago and about which nobody was asked. */
  public List<ItemId> unasked(Duration after, Instant now) {
    return store.unaskedSince(now.minus(after));
  }

  /**
   * Marks everybody to be asked whether they kept a promise that succeeded; empty if that is done.
   */
  public Optional<Pledge> ask(ItemId item, Instant now) {
    return store
        .find(item)
        .filter(pledge -> pledge.askedAt().isEmpty() && pledge.succeededAt().isPresent())
        .map(pledge -> keep(pledge, pledge.asked(now)));
  }

  /** Forgets a person: their signatures as far as nothing was decided by them, and their names. */
  public void forget(PersonId person) {
    Set<ItemId> touched = new HashSet<>(store.signedBy(person));
    touched.addAll(store.openedBy(person));
    touched.forEach(item -> forget(item, person));
    items.forgetMarks(person);
  }

  private void forget(ItemId item, PersonId person) {
    Pledge before = get(item);
    Pledge after = before.forgetting(person);
    update(after);
    if (after.signatures().size() < before.signatures().size()) {
      store.remove(item, person);
    } else {
      store.makeNameless(item, person);
    }
  }

  public Optional<Pledge> find(ItemId item) {
    return store.find(item);
  }

  /**
   * The pledge with this number.
   *
   * @throws java.util.NoSuchElementException if there is none
   */
  public Pledge get(ItemId item) {
    return store.find(item).orElseThrow();
  }

  /** The open pledges of a room, by number. */
  public List<Pledge> open(RoomId room, Instant now) {
    return all(store.open(room, now));
  }

  /** The ended pledges of a room, the highest numbers first. */
  public List<Pledge> ended(RoomId room, Instant now, int limit) {
    return all(store.ended(room, now, limit));
  }

  /** What a person opened, the oldest first. */
  public List<Pledge> openedBy(PersonId person) {
    return all(store.openedBy(person));
  }

  /** What a person signed, withdrawn signatures included, the oldest first. */
  public List<Pledge> signedBy(PersonId person) {
    return all(store.signedBy(person));
  }

  /** The pledges about which a person was asked and has not answered, the oldest first. */
  public List<Pledge> waitingForAnswer(PersonId person) {
    return all(store.waitingForAnswer(person));
  }

  private List<Pledge> all(List<ItemId> found) {
    return found.stream().map(this::get).toList();
  }

  private Pledge keep(Pledge before, Pledge after) {
    Set<Signature> old = new HashSet<>(before.signatures());
    update(after);
    store.put(
        after.id(),
        after.signatures().stream().filter(one -> !old.contains(one)).toList());
    return after;
  }

  private void update(Pledge pledge) {
    store.update(pledge);
    changed.accept(pledge.id());
  }

  private void end(Pledge pledge) {
    update(pledge);
    items.cardIsStale(pledge.id());
    items.dropMarks(pledge.id());
  }

  private static Signer signer(Person person) {
    String name = SafeText.shortened(person.name(), LONGEST_NAME);
    return new Signer(person.id(), name.isEmpty() ? person.id().value() : name);
  }
}
