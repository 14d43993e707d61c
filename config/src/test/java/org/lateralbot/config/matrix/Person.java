package org.lateralbot.config.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** Somebody with a client of their own. */
final class Person {

  static final String POLL_START = "org.matrix.msc3381.poll.start";
  static final String POLL_RESPONSE = "org.matrix.msc3381.poll.response";
  static final String POLL_END = "org.matrix.msc3381.poll.end";

  private static final Duration PATIENCE = Duration.ofSeconds(45);

  private final People people;
  private final String name;
  private final String user;
  private final List<Seen> seen = new ArrayList<>();

  Person(People people, String name, String user) {
    this.people = people;
    this.name = name;
    this.user = user;
  }

  String user() {
    return user;
  }

  synchronized void take(Seen event) {
    seen.add(event);
    notifyAll();
  }

  /** Everything seen so far in a room, in the order in which the client showed it. */
  synchronized List<Seen> seen(String room) {
    return seen.stream().filter(event -> event.room().equals(room)).toList();
  }

  /** Waits until something like this has been seen; also finds what was seen before. */
  synchronized Seen sees(String what, Predicate<Seen> wanted) {
    return sees(what, wanted, PATIENCE);
  }

  synchronized Seen sees(String what, Predicate<Seen> wanted, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    int checked = 0;
    while (true) {
      for (; checked < seen.size(); checked++) {
        if (wanted.test(seen.get(checked))) {
          return seen.get(checked);
        }
      }
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new AssertionError(name + " has not seen " + what);
      }
      try {
        wait(left);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stopped);
      }
    }
  }

  /** Says something and waits for the answer. */
  Seen ask(String room, String text) {
    return ask(room, text, PATIENCE);
  }

  Seen ask(String room, String text, Duration patience) {
    String event = say(room, text);
    return sees("an answer to " + text, answer -> answer.isReplyTo(event), patience);
  }

  /** Asks again until the answer is as it should be, since signs and votes go ways of their own. */
  Seen askUntil(String room, String text, Predicate<Seen> wanted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Seen answer = ask(room, text);
    while (!wanted.test(answer)) {
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError("the last answer to " + text + " was: " + answer.body());
      }
      answer = ask(room, text);
    }
    return answer;
  }

  String say(String room, String text) {
    return People.await(beginToSay(room, text)).asText();
  }

  CompletableFuture<JsonNode> beginToSay(String room, String text) {
    return begin(room, "m.room.message", Map.of("msgtype", "m.text", "body", text));
  }

  String sayInThread(String room, String root, String text) {
    return send(
        room,
        "m.room.message",
        Map.of(
            "msgtype",
            "m.text",
            "body",
            text,
            "m.relates_to",
            Map.of("rel_type", "m.thread", "event_id", root)));
  }

  String react(String room, String event, String key) {
    return send(
        room,
        "m.reaction",
        Map.of("m.relates_to", Map.of("rel_type", "m.annotation", "event_id", event, "key", key)));
  }

  /** Votes in a poll that the client shows natively. */
  String vote(String room, String poll, String... answers) {
    return People.await(beginToVote(room, poll, answers)).asText();
  }

  CompletableFuture<JsonNode> beginToVote(String room, String poll, String... answers) {
    return begin(
        room,
        POLL_RESPONSE,
        Map.of(
            "m.relates_to",
            Map.of("rel_type", "m.reference", "event_id", poll),
            POLL_RESPONSE,
            Map.of("answers", List.of(answers))));
  }

  String send(String room, String type, Map<String, ?> content) {
    return People.await(begin(room, type, content)).asText();
  }

  private CompletableFuture<JsonNode> begin(String room, String type, Map<String, ?> content) {
    return people.begin(name, "send", Map.of("room", room, "type", type, "content", content));
  }

  void redact(String room, String event) {
    does("redact", Map.of("room", room, "event", event));
  }

  JsonNode does(String deed, Map<String, ?> details) {
    return People.await(people.begin(name, deed, details));
  }

  /** Makes a room and waits until the guests are in. */
  String makeRoom(boolean encrypted, String bot, Person... guests) {
    List<Map<String, ?>> state = encrypted
        ? List.of(Map.of(
            "type", "m.room.encryption",
            "state_key", "",
            "content", Map.of("algorithm", "m.megolm.v1.aes-sha2")))
        : List.of();
    List<String> invited = new ArrayList<>(List.of(bot));
    for (Person guest : guests) {
      invited.add(guest.user());
    }
    String room = does(
            "createRoom",
            Map.of(
                "options",
                Map.of("preset", "private_chat", "invite", invited, "initial_state", state)))
        .asText();
    for (Person guest : guests) {
      guest.does("join", Map.of("room", room));
      awaitMember(room, guest.user(), "join");
    }
    awaitMember(room, bot, "join");
    return room;
  }

  void awaitMember(String room, String member, String membership) {
    sees(
        member + " " + membership,
        event -> event.room().equals(room)
            && event.type().equals("m.room.member")
            && event.json().path("stateKey").asText().equals(member)
            && event.content().path("membership").asText().equals(membership));
  }

  byte[] download(Seen file) {
    return Base64.getDecoder()
        .decode(does("download", Map.of("content", file.content())).asText());
  }
}
