package org.lateralbot.config.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do with the bot in rooms, plain and encrypted, each through a client of their own. */
@Tag("homeserver")
class RoomsIT {

  private static Garden garden;
  private static Person alice;
  private static Person bob;

  @BeforeAll
  static void open(@TempDir Path folder) throws Exception {
    garden = Garden.open(folder);
    alice = garden.alice();
    bob = garden.bob();
  }

  @AfterAll
  static void close() {
    if (garden != null) {
      garden.close();
    }
  }

  private static Predicate<Seen> inRoom(String room, Predicate<Seen> wanted) {
    return event ->
        event.room().equals(room) && event.sender().equals(garden.lateral()) && wanted.test(event);
  }

  /** Alice opens a poll; waits for its card. */
  private static Seen open(String room, String line) {
    Seen card = alice.ask(room, line);
    assertThat(card.body()).startsWith("Poll #");
    return card;
  }

  private static String number(Seen card) {
    return card.body().replaceAll("(?s)\\A\\D*(#\\d+).*", "$1");
  }

  private static Seen nativePoll(String room) {
    return alice.sees(
        "a native poll", inRoom(room, event -> event.type().equals(Person.POLL_START)));
  }

  /** Asks until the answer is as it should be, since votes arrive on their own way. */
  private static void awaitResult(String room, String number, String... parts) {
    alice.askUntil(
        room, "!result " + number, answer -> Stream.of(parts).allMatch(answer.body()::contains));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aQuestionIsAnsweredByANoticeThatNotifiesNobody(boolean encrypted) {
    String room = garden.room(encrypted);

    Seen answer =
        alice.ask(room, "@lateral our board meets behind closed doors, is that a problem?");

    assertThat(answer.body()).startsWith("1. Transparency and awareness over secrecy");
    assertThat(answer.encrypted()).isEqualTo(encrypted);
    assertThat(answer.content().path("msgtype").asText()).isEqualTo("m.notice");
    assertThat(answer.content().path("formatted_body").asText()).contains("<strong>");
    assertThat(answer.content().path("m.mentions").isObject()).isTrue();
    assertThat(answer.content().path("m.mentions").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatIsAskedInAThreadIsAnsweredThere(boolean encrypted) {
    String room = garden.room(encrypted);
    String root = bob.say(room, "let us talk about it here");

    String question = alice.sayInThread(room, root, "!help vote");

    Seen answer = alice.sees("an answer in the thread", event -> event.isReplyTo(question));
    assertThat(answer.relation().path("rel_type").asText()).isEqualTo("m.thread");
    assertThat(answer.relation().path("event_id").asText()).isEqualTo(root);
    assertThat(answer.body()).startsWith("!vote");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void nativeVotesCountAndAreChangedAndTakenBack(boolean encrypted) {
    String room = garden.room(encrypted);
    Seen card = open(room, "!poll Where? | Library | Park | Online");
    String poll = nativePoll(room).id();

    alice.vote(room, poll, "1");
    String second = bob.vote(room, poll, "1");
    awaitResult(room, number(card), "1. Library: 2 ballots");

    String third = bob.vote(room, poll, "2");
    awaitResult(room, number(card), "1. Library: 1 ballot", "2. Park: 1 ballot");

    bob.redact(room, third);
    awaitResult(room, number(card), "1. Library: 2 ballots", "2. Park: none");

    bob.redact(room, second);
    awaitResult(room, number(card), "1. Library: 1 ballot", "2. Park: none");

    alice.ask(room, "!close " + number(card));
    Seen end = bob.sees(
        "the end of the poll", inRoom(room, event -> event.type().equals(Person.POLL_END)));
    assertThat(end.relation().path("event_id").asText()).isEqualTo(poll);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aReactionToTheCardIsAVoteAndTheCardShowsIt(boolean encrypted) {
    String room = garden.room(encrypted);
    Seen card = open(room, "!poll Where? | Library | Park");

    String sign = bob.react(room, card.id(), "2️⃣");
    awaitResult(room, number(card), "2. Park: 1 ballot");
    alice.sees(
        "the card with one ballot",
        inRoom(
            room,
            event -> event.isEdit()
                && event.relation().path("event_id").asText().equals(card.id())
                && event
                    .content()
                    .path("m.new_content")
                    .path("body")
                    .asText()
                    .contains("1 ballot")));

    bob.redact(room, sign);
    awaitResult(room, number(card), "No ballots yet");
  }

  /**
   * A way of voting.
   *
   * @param changed what bob says after {@code bobs}
   */
  private record Way(
      String flags, String alices, String bobs, String changed, List<String> result) {}

  private static final List<Way> WAYS = List.of(
      new Way("", "2", "1", "2", List.of("Ahead: 2 Park", "2. Park: 2 ballots")),
      new Way("--choose 2", "1 2", "3", "2 3", List.of("Ahead: 2 Park", "2. Park: 2 ballots")),
      new Way(
          "--approval", "1 2 3", "3", "1 2", List.of("2. Park: 2 ballots", "3. Online: 1 ballot")),
      new Way("--ranked", "2 1 3", "1", "2 3 1", List.of("Ahead: 2 Park")),
      new Way("--score", "1=5 2=4", "1=5", "2=3", List.of("Ahead: 2 Park", "2. Park: 7 points")));

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyMethodIsCounted(boolean encrypted) {
    String room = garden.room(encrypted);
    for (Way way : WAYS) {
      String number = number(open(room, "!poll Where? | Library | Park | Online " + way.flags()));
      String vote = "!vote " + number + " ";
      assertThat(alice.ask(room, vote + way.alices()).body()).contains("Counted.");
      assertThat(bob.ask(room, vote + way.bobs()).body()).contains("Counted.");
      assertThat(bob.ask(room, vote + way.changed()).body()).contains("Changed.");
      assertThat(alice.ask(room, "!result " + number).body())
          .contains(way.result().toArray(String[]::new));
    }
    String number = number(open(room, "!poll Shall we? --consent"));
    alice.ask(room, "!vote " + number + " agree");
    bob.ask(room, "!vote " + number + " block it would be too loud");
    assertThat(alice.ask(room, "!result " + number).body())
        .contains("agree: 1", "block: 1", "it would be too loud");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aHiddenPollIsShownOnlyAtItsEnd(boolean encrypted) {
    String room = garden.room(encrypted);
    Seen card = open(room, "!poll Where? | Library | Park --hidden");
    bob.ask(room, "!vote " + number(card) + " 2");

    Seen result = alice.ask(room, "!result " + number(card));
    assertThat(result.body())
        .contains("Nobody sees a tally before the end")
        .doesNotContain("ballot:");

    Seen end = alice.ask(room, "!close " + number(card));
    assertThat(end.body() + said(room)).contains("2. Park: 1 ballot");
    assertThat(alice.seen(room)).noneMatch(event -> event.type().equals(Person.POLL_START));
  }

  private static String said(String room) {
    return alice.seen(room).stream().map(Seen::body).reduce("", (one, other) -> one + "\n" + other);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aSecretPollIsVotedInPrivately(boolean encrypted) {
    String room = garden.room(encrypted);
    String alone = bob.makeRoom(encrypted, garden.lateral());
    Seen card = open(room, "!poll Where? | Library | Park --secret");
    String privateNumber = card.body().replaceAll("(?s).*!vote (\\S+#\\d+) .*", "$1");

    Seen refusal = bob.ask(room, "!vote " + number(card) + " 2");
    assertThat(refusal.body()).contains("is secret");

    Seen counted = bob.ask(alone, "!vote " + privateNumber + " 2");
    assertThat(counted.body()).contains("Counted.");
    awaitResult(room, number(card), "1 ballot so far");
    assertThat(alice.seen(room)).noneMatch(event -> event.type().equals(Person.POLL_START));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aPledgeIsSignedByOneSignOnly(boolean encrypted) {
    String room = garden.room(encrypted);
    Seen card = alice.ask(room, "!pledge I will host a repair evening --if 5");
    String show = "!show " + number(card);
    assertThat(alice.ask(room, show).body()).contains("Waiting (1)");

    bob.react(room, card.id(), "👍");
    String sign = bob.react(room, card.id(), "✍️");
    alice.askUntil(room, show, answer -> answer.body().contains("Waiting (2)"));

    bob.redact(room, sign);
    alice.askUntil(room, show, answer -> answer.body().contains("Waiting (1)"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aFileArrivesWhole(boolean encrypted) {
    String room = garden.room(encrypted);
    Seen card = open(room, "!poll Where? | Library | Park");
    bob.ask(room, "!vote " + number(card) + " 2");
    alice.ask(room, "!close " + number(card));
    alice.say(room, "!record " + number(card));

    Seen file = alice.sees(
        "a file", inRoom(room, event -> event.content().path("msgtype").asText().equals("m.file")));

    assertThat(file.content().has("file")).isEqualTo(encrypted);
    String record = new String(alice.download(file), StandardCharsets.UTF_8);
    assertThat(record).contains("Where?", "Park");
    assertThat(record.getBytes(StandardCharsets.UTF_8))
        .hasSize(file.content().path("info").path("size").asInt());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aBallotThatNobodyCanReadIsTold(boolean encrypted) {
    String room = garden.room(encrypted);
    Seen card = open(room, "!poll Where? | Library | Park");
    String poll = nativePoll(room).id();
    alice.vote(room, poll, "1");

    bob.does("sendUnreadable", Map.of("room", room, "poll", poll));

    awaitResult(room, number(card), "1. Library: 1 ballot", "1 ballot could not be read");
  }

  @Test
  void onlyWhoIsAllowedBringsTheBotIn() throws Exception {
    Person carol = garden.people().person("carol");
    String room = carol
        .does("createRoom", Map.of("options", Map.of("invite", List.of(garden.lateral()))))
        .asText();
    carol.awaitMember(room, garden.lateral(), "leave");
    assertThat(garden.bot().log()).contains("an invitation was declined");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anUpgradedRoomGoesOn(boolean encrypted) {
    String room = garden.room(encrypted);
    Seen card = open(room, "!poll Where? | Library | Park");
    bob.ask(room, "!vote " + number(card) + " 2");

    String newer = alice.does("upgrade", Map.of("room", room, "version", "11")).asText();
    alice.does("invite", Map.of("room", newer, "user", bob.user()));
    alice.does("invite", Map.of("room", newer, "user", garden.lateral()));
    alice.awaitMember(newer, garden.lateral(), "join");

    awaitResult(newer, number(card), "2. Park: 1 ballot");
    assertThat(alice.ask(newer, "!vote " + number(card) + " 1").body()).contains("Counted.");
    assertThat(alice.ask(newer, "!close " + number(card)).body()).contains("1. Library: 1 ballot");
  }

  @Test
  void whoMayRemoveMessagesMayModerate() {
    String room = garden.room(false);
    Seen card = open(room, "!poll Where? | Library | Park");
    assertThat(bob.ask(room, "!close " + number(card)).body()).doesNotContain("No ballots");

    alice.does("power", Map.of("room", room, "user", bob.user(), "level", 50));

    bob.askUntil(room, "!close " + number(card), answer -> answer.body().contains("ended"));
  }
}
