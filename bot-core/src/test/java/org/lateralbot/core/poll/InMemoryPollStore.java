package org.lateralbot.core.poll;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.store.Restorable;

/** Polls in memory. */
public final class InMemoryPollStore implements PollStore, Restorable {

  private record Key(ItemId poll, String voter) {}

  private static final Comparator<Poll> BY_NUMBER =
      Comparator.comparing(poll -> poll.id().number());

  private final Map<ItemId, Poll> polls = new HashMap<>();
  private final Map<Key, Ballot> ballots = new HashMap<>();
  private final Map<ItemId, Sums> settled = new HashMap<>();
  private final Set<ItemId> votersForgotten = new HashSet<>();
  private final Set<Reminder> reminders = new LinkedHashSet<>();
  private final Map<Key, Map<MessageId, Cast>> casts = new HashMap<>();

  @Override
  public void save(Poll poll) {
    polls.put(poll.id(), poll);
  }

  @Override
  public Optional<Poll> find(ItemId id) {
    return Optional.ofNullable(polls.get(id));
  }

  @Override
  public List<Poll> open(RoomId room, Instant now) {
    return where(poll -> poll.id().room().equals(room) && poll.isOpen(now))
        .sorted(BY_NUMBER)
        .toList();
  }

  @Override
  public List<Poll> ended(RoomId room, Instant now, int skip, int limit) {
    return where(poll -> poll.id().room().equals(room) && !poll.isOpen(now))
        .sorted(Comparator.comparing(Poll::endsAt).thenComparing(BY_NUMBER).reversed())
        .skip(skip)
        .limit(limit)
        .toList();
  }

  @Override
  public List<ItemId> due(Instant now) {
    return where(poll -> poll.end().isEmpty() && !poll.closesAt().isAfter(now))
        .sorted(Comparator.comparing(Poll::closesAt))
        .map(Poll::id)
        .toList();
  }

  @Override
  public List<ItemId> endedBefore(Instant instant) {
    return longEnded(instant).map(Poll::id).toList();
  }

  @Override
  public List<ItemId> withVoters(Instant endedBefore) {
    return longEnded(endedBefore)
        .map(Poll::id)
        .filter(poll -> !votersForgotten.contains(poll))
        .toList();
  }

  private Stream<Poll> longEnded(Instant instant) {
    return where(poll -> poll.end().isPresent() && poll.endsAt().isBefore(instant))
        .sorted(Comparator.comparing(Poll::endsAt));
  }

  @Override
  public List<Ballot> leadingToVoters(ItemId poll, int limit) {
    return ballotsOf(poll).filter(Ballot::leadsToVoter).limit(limit).toList();
  }

  @Override
  public void replace(ItemId poll, Map<String, Ballot> others) {
    others.forEach((voter, ballot) -> {
      remove(poll, voter);
      put(poll, ballot);
    });
  }

  @Override
  public boolean votersForgotten(ItemId poll) {
    casts.keySet().removeIf(key -> key.poll().equals(poll));
    return polls.containsKey(poll) && votersForgotten.add(poll);
  }

  @Override
  public void erase(ItemId poll) {
    votersForgotten(poll);
    removeReminders(poll);
    ballots.keySet().removeIf(key -> key.poll().equals(poll));
    settled.remove(poll);
    polls.remove(poll);
  }

  @Override
  public List<Poll> naming(PersonId person) {
    return where(poll -> Stream.of(
                poll.opener(),
                poll.end().flatMap(PollEnd::by),
                poll.outcome().flatMap(OutcomeStatement::by))
            .flatMap(Optional::stream)
            .anyMatch(actor -> actor.id().equals(person)))
        .toList();
  }

  @Override
  public List<Poll> secret(String platform) {
    return where(poll -> poll.rules().isSecret() && poll.id().room().platform().equals(platform))
        .toList();
  }

  private Stream<Poll> where(Predicate<Poll> wanted) {
    return polls.values().stream().filter(wanted);
  }

  @Override
  public void put(ItemId poll, Ballot ballot) {
    ballots.put(new Key(poll, ballot.voter()), ballot);
  }

  @Override
  public boolean remove(ItemId poll, String voter) {
    return ballots.remove(new Key(poll, voter)) != null;
  }

  @Override
  public Optional<Ballot> ballot(ItemId poll, String voter) {
    return Optional.ofNullable(ballots.get(new Key(poll, voter)));
  }

  @Override
  public boolean hasMoreThan(ItemId poll, int ballots) {
    return ballots(poll).size() > ballots;
  }

  @Override
  public List<Ballot> ballots(ItemId poll) {
    return ballotsOf(poll).sorted(Comparator.comparing(Ballot::receipt)).toList();
  }

  @Override
  public Sums sums(ItemId poll) {
    return settled.getOrDefault(poll, Sums.of(ballotsOf(poll).toList()));
  }

  @Override
  public void settle(ItemId poll, Sums sums) {
    settled.put(poll, sums);
  }

  @Override
  public boolean hasReceipt(ItemId poll, String receipt) {
    return ballotsOf(poll).anyMatch(ballot -> ballot.receipt().equals(receipt));
  }

  private Stream<Ballot> ballotsOf(ItemId poll) {
    return ballots.entrySet().stream()
        .filter(entry -> entry.getKey().poll().equals(poll))
        .map(Map.Entry::getValue);
  }

  @Override
  public List<ItemId> votedBy(String voter) {
    return ballots.keySet().stream()
        .filter(key -> key.voter().equals(voter))
        .map(Key::poll)
        .toList();
  }

  @Override
  public void keep(ItemId poll, String voter, Cast cast) {
    casts.computeIfAbsent(new Key(poll, voter), key -> new HashMap<>()).put(cast.source(), cast);
  }

  @Override
  public List<Cast> casts(ItemId poll, String voter) {
    return List.copyOf(casts.getOrDefault(new Key(poll, voter), Map.of()).values());
  }

  @Override
  public boolean drop(ItemId poll, String voter, MessageId source) {
    return casts.getOrDefault(new Key(poll, voter), new HashMap<>()).remove(source) != null;
  }

  @Override
  public int unreadable(ItemId poll) {
    return (int) castsOf(poll).filter(InMemoryPollStore::isUnreadable).count();
  }

  @Override
  public void dropSettled(ItemId poll) {
    castsOf(poll).forEach(ofVoter -> {
      Optional<Cast> unread = last(ofVoter).filter(cast -> cast.way() == Cast.Way.UNREADABLE);
      ofVoter.values().removeIf(cast -> !unread.equals(Optional.of(cast)));
    });
  }

  private Stream<Map<MessageId, Cast>> castsOf(ItemId poll) {
    return casts.entrySet().stream()
        .filter(entry -> entry.getKey().poll().equals(poll))
        .map(Map.Entry::getValue);
  }

  private static boolean isUnreadable(Map<MessageId, Cast> ofVoter) {
    return last(ofVoter).filter(cast -> cast.way() == Cast.Way.UNREADABLE).isPresent();
  }

  private static Optional<Cast> last(Map<MessageId, Cast> ofVoter) {
    return ofVoter.values().stream().max(Comparator.comparing(Cast::at));
  }

  @Override
  public void dropCasts(String voter) {
    casts.keySet().removeIf(key -> key.voter().equals(voter));
  }

  @Override
  public void remind(Reminder reminder) {
    reminders.add(reminder);
  }

  @Override
  public List<ItemId> remindersDue(Instant now) {
    return where(poll -> poll.end().isEmpty() && !poll.remindAt().isAfter(now))
        .sorted(Comparator.comparing(Poll::remindAt))
        .map(Poll::id)
        .filter(poll -> !toRemind(poll).isEmpty())
        .toList();
  }

  @Override
  public List<PersonId> toRemind(ItemId poll) {
    return reminders.stream()
        .filter(reminder -> reminder.poll().equals(poll))
        .map(Reminder::person)
        .toList();
  }

  @Override
  public List<Reminder> remindersOf(PersonId person) {
    return reminders.stream()
        .filter(reminder -> reminder.person().equals(person))
        .toList();
  }

  @Override
  public void removeReminder(Reminder reminder) {
    reminders.remove(reminder);
  }

  @Override
  public void removeReminders(ItemId poll) {
    reminders.removeIf(reminder -> reminder.poll().equals(poll));
  }

  @Override
  public Runnable snapshot() {
    Map<ItemId, Poll> oldPolls = Map.copyOf(polls);
    Map<Key, Ballot> oldBallots = Map.copyOf(ballots);
    Set<ItemId> oldForgotten = Set.copyOf(votersForgotten);
    Collection<Reminder> oldReminders = List.copyOf(reminders);
    Map<ItemId, Sums> oldSettled = Map.copyOf(settled);
    Map<Key, Map<MessageId, Cast>> oldCasts = new HashMap<>();
    casts.forEach((key, kept) -> oldCasts.put(key, new HashMap<>(kept)));
    return () -> {
      polls.clear();
      polls.putAll(oldPolls);
      ballots.clear();
      ballots.putAll(oldBallots);
      settled.clear();
      settled.putAll(oldSettled);
      casts.clear();
      casts.putAll(oldCasts);
      votersForgotten.clear();
      votersForgotten.addAll(oldForgotten);
      reminders.clear();
      reminders.addAll(oldReminders);
    };
  }
}
