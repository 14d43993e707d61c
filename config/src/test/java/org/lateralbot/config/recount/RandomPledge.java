package org.lateralbot.config.recount;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.Person;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.item.InMemoryItemStore;
import org.lateralbot.core.pledge.InMemoryPledgeStore;
import org.lateralbot.core.pledge.OpenOutcome;
import org.lateralbot.core.pledge.Pledge;
import org.lateralbot.core.pledge.PledgeService;
import org.lateralbot.core.pledge.Terms;

/** A whole pledge held by the bot's own service, all of it following from a seed. */
final class RandomPledge {

  private static final Instant START = Instant.parse("2026-12-01T10:00:00.123Z");
  private static final Instant END = START.plus(Duration.ofDays(60));
  private static final int PEOPLE = 12;

  private final Random random;
  private final PledgeService service = new PledgeService(
      new InMemoryPledgeStore(), new InMemoryItemStore(), (pledge, at) -> {}, changed -> {});
  private final ItemId item;

  private RandomPledge(long seed) {
    this.random = new Random(seed);
    this.item = open();
    int deeds = random.nextInt(25);
    for (int i = 0; i < deeds; i++) {
      act(person(random.nextInt(PEOPLE)), START.plusSeconds(i));
    }
    if (random.nextInt(5) == 0) {
      service.cancel(item, person(0).id(), random.nextBoolean(), "why\nnot", START.plusSeconds(99));
    }
    service.closeOverdue(item, END.plusSeconds(1));
    for (int i = 0; i < random.nextInt(3); i++) {
      leave(person(random.nextInt(PEOPLE)), END.plusSeconds(9));
    }
  }

  /** A pledge after its end. */
  static Pledge ended(long seed) {
    RandomPledge made = new RandomPledge(seed);
    return made.service.get(made.item);
  }

  private ItemId open() {
    Terms terms = new Terms(
        "I will \\ help " + random.nextInt(), 1 + random.nextInt(6), END, Optional.empty());
    OpenOutcome outcome =
        service.openPledge(new RoomId("terminal", "commons"), person(0), terms, START);
    return ((OpenOutcome.Opened) outcome).pledge().id();
  }

  private void act(Person person, Instant now) {
    if (random.nextInt(5) == 0) {
      leave(person, now);
    } else {
      Optional<Integer> number =
          random.nextBoolean() ? Optional.empty() : Optional.of(1 + random.nextInt(8));
      service.sign(item, person, number, random.nextBoolean(), now);
    }
  }

  private void leave(Person person, Instant now) {
    if (random.nextBoolean()) {
      service.withdraw(item, person.id(), now);
    } else {
      service.forget(person.id());
    }
  }

  private static Person person(int number) {
    return new Person(new PersonId("terminal", "p" + number), "person " + number, false);
  }
}
