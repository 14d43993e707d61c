package org.lateralbot.config.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lateralbot.adapter.discord.fake.Components;
import org.lateralbot.adapter.discord.fake.FakeDiscord;
import org.lateralbot.adapter.discord.fake.FakeInteraction;
import org.lateralbot.adapter.discord.fake.FakePerson;

/** Many people, one poll, and a press of a button by each of them. */
final class Crowd {

  private static final List<String> OPTIONS = List.of("Library", "Park", "Online");

  private final List<FakePerson> people;

  Crowd(FakeDiscord discord, int size) {
    people = IntStream.range(0, size).mapToObj(i -> discord.joins("person" + i)).toList();
  }

  /** One of them asks; gives the id of the card. */
  String opensPoll() throws InterruptedException {
    return people
        .get(0)
        .gives("poll", "poll", "Where? | " + String.join(" | ", OPTIONS))
        .answer()
        .get("id")
        .asText();
  }

  /** Each presses once, at even distances in time, whatever the bot does. */
  List<FakeInteraction> presses(String card, Duration within) {
    long step = within.toNanos() / people.size();
    long begin = System.nanoTime();
    List<FakeInteraction> presses = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      waitUntil(begin + step * i);
      presses.add(people.get(i).presses(card, OPTIONS.get(choice(i))));
    }
    return presses;
  }

  private static void waitUntil(long nanos) {
    for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private static int choice(int person) {
    return person % 5 == 0 ? 0 : person % 3 == 0 ? 2 : 1;
  }

  /** How many of them choose each option. */
  Map<String, Long> ballots() {
    return IntStream.range(0, people.size())
        .mapToObj(person -> OPTIONS.get(choice(person)))
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  /** Whether the card tells of every ballot. */
  boolean isShownWhole(JsonNode card) {
    return ballots().entrySet().stream()
        .allMatch(option -> Components.text(card)
            .contains(option.getKey() + ": %,d ballots".formatted(option.getValue())));
  }

  /** The option that a stored choice names. */
  static String option(String choice) {
    return OPTIONS.get(Integer.parseInt(choice.replaceAll("\\D", "")) - 1);
  }
}
