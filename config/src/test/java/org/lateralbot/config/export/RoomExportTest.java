package org.lateralbot.config.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lateralbot.adapter.store.SqlStore;
import org.lateralbot.adapter.store.sqlite.SqliteStores;
import org.lateralbot.core.chat.Membership;
import org.lateralbot.core.chat.Person;
import org.lateralbot.core.pledge.PledgeService;
import org.lateralbot.core.pledge.Terms;
import org.lateralbot.core.poll.Choice;
import org.lateralbot.core.poll.Method;
import org.lateralbot.core.poll.Names;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollDraft;
import org.lateralbot.core.poll.PollEnd;
import org.lateralbot.core.poll.PollFixture;
import org.lateralbot.core.poll.PollOutcome;
import org.lateralbot.core.poll.PollRules;
import org.lateralbot.core.poll.PollService;
import org.lateralbot.core.poll.Quorum;
import org.lateralbot.core.poll.Receipts;
import org.lateralbot.core.poll.Stance;
import org.lateralbot.core.poll.Voter;
import org.lateralbot.core.poll.VoterKeys;

@SuppressWarnings("NullAway.Init")
class RoomExportTest {

  private static final Instant NOW = PollFixture.START.plusSeconds(60);

  @TempDir
  private Path folder;

  private SqlStore store;
  private PollService polls;
  private PledgeService pledges;

  /** An empty store. */
  SqlStore opened() throws Exception {
    return SqliteStores.open(folder);
  }

  @BeforeEach
  void open() throws Exception {
    store = opened();
    polls = new PollService(
        store.polls(),
        store.items(),
        new VoterKeys(new byte[VoterKeys.KEY_LENGTH]),
        new Receipts(new Random(7)),
        item -> {});
    pledges = new PledgeService(store.pledges(), store.items(), (pledge, at) -> {}, item -> {});
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Poll ask(String question, List<String> options, PollRules rules) {
    return open(
        new PollDraft(question, options, rules, Optional.empty(), NOW.plus(Duration.ofDays(1))));
  }

  private Poll askUntil(Instant closes, PollRules rules) {
    List<String> options = List.of("Library", "Park");
    return open(new PollDraft("Where?", options, rules, Optional.empty(), closes));
  }

  private Poll open(PollDraft draft) {
    return ((PollOutcome.Done)
            polls.openPoll(PollFixture.COMMONS, PollFixture.actor("ann"), draft, PollFixture.START))
        .poll();
  }

  private void vote(Poll poll, int option) {
    polls.castBallot(poll, voter("bobby"), PollFixture.pick(option), PollFixture.START);
  }

  private static Person person(String name) {
    return new Person(PollFixture.person(name), name, false);
  }

  private void pledge() {
    Terms terms = new Terms("I will host", 5, PollFixture.END, Optional.empty());
    pledges.openPledge(PollFixture.COMMONS, person("ann"), terms, PollFixture.START);
    Instant now = PollFixture.START;
    pledges.sign(PollFixture.id(3), person("quiet quinn"), Optional.empty(), true, now);
    pledges.sign(PollFixture.id(3), person("carol"), Optional.of(9), false, now);
  }

  private Poll fill() {
    return store.transactions().call(() -> {
      List<String> options = List.of("Library", "=Park");
      Poll early = ask("Where, \"when\"?", options, PollRules.DEFAULT);
      vote(early, 2);
      PollOutcome closed =
          polls.closePoll(early, PollFixture.actor("ann"), false, NOW.minusSeconds(1));
      vote(ask("Hidden?", options, PollRules.DEFAULT.withHidden()), 1);
      pledge();
      return ((PollOutcome.Done) closed).poll();
    });
  }

  private String written(ExportFormat format) throws Exception {
    StringWriter out = new StringWriter();
    new RoomExport(store.stores()).write(PollFixture.COMMONS, NOW, format, out);
    return out.toString();
  }

  private JsonNode json() throws Exception {
    return new ObjectMapper().readTree(written(ExportFormat.JSON));
  }

  @Test
  void jsonHoldsWhatTheRoomCanSee() throws Exception {
    Poll closed = fill();
    JsonNode room = json();

    assertThat(room.path("room").asText()).isEqualTo("commons");
    JsonNode first = room.path("polls").path(0);
    assertThat(first.path("state").asText()).isEqualTo("closed early");
    assertThat(first.path("ballots").asInt()).isEqualTo(1);
    assertThat(first.path("options").path(1).path("count").asInt()).isEqualTo(1);
    assertThat(first.path("ahead").toString()).isEqualTo("[2]");
    assertThat(first.path("head").asText())
        .isEqualTo(closed.end().flatMap(PollEnd::head).orElseThrow().digits());
    JsonNode pledge = room.path("pledges").path(0);
    assertThat(pledge.path("state").asText()).isEqualTo("open");
    assertThat(pledge.path("waiting").asInt()).isEqualTo(3);
    assertThat(pledge.path("signatures"))
        .hasToString("[{\"text\":\"ann\",\"state\":\"waiting\"},"
            + "{\"text\":\"carol\",\"state\":\"waiting\"}]");
  }

  @Test
  void whatWasChangedSinceTheEndHasAnotherHeadNow() throws Exception {
    Poll closed = fill();
    assertThat(json().path("polls").path(0).has("headNow")).isFalse();
    String voter = store.polls().ballots(closed.id()).get(0).voter();
    store.transactions().run(() -> store.polls().remove(closed.id(), voter));
    JsonNode changed = json().path("polls").path(0);
    assertThat(changed.path("headNow").asText())
        .isNotEmpty()
        .isNotEqualTo(changed.path("head").asText());
  }

  @Test
  void nothingThatTheRoomCannotSeeIsInIt() throws Exception {
    fill();
    for (ExportFormat format : ExportFormat.values()) {
      assertThat(written(format)).contains("Hidden?").doesNotContain("bobby", "quinn");
    }
    JsonNode hidden = json().path("polls").path(1);
    assertThat(hidden.path("ballots").asInt()).isEqualTo(1);
    assertThat(hidden.has("ahead")).isFalse();
    assertThat(hidden.path("options").path(0).has("count")).isFalse();
  }

  @Test
  void csvIsATableInWhichNoTextIsAFormula() throws Exception {
    fill();
    List<String> rows = written(ExportFormat.CSV).lines().toList();

    assertThat(rows.get(0)).startsWith("kind,number,position,text,state,reason,count,points,");
    assertThat(rows.get(1))
        .startsWith(
            "\"poll\",1,,\"Where, \"\"when\"\"?\",\"closed early\",,,,,,,\"single\",,\"live\",")
        .contains("\"unlisted\",\"fixed\",\"all\",0,");
    assertThat(rows.get(3)).startsWith("\"option\",1,2,\"'=Park\",,,1,");
    assertThat(rows).hasSize(1 + 3 + 3 + 3);
  }

  @Test
  void everythingInARecordHasItsColumn() throws Exception {
    fill();
    for (Method method : Method.values()) {
      PollRules rules = PollFixture.rules(method);
      ended(method, method.hasOptions() ? rules.withAddOptions() : rules, "bobby");
    }
    Set<String> columns =
        Set.of(written(ExportFormat.CSV).lines().findFirst().orElseThrow().split(","));
    for (String list : List.of("polls", "pledges")) {
      json().path(list).forEach(item -> {
        assertThat(columns).containsAll(keys(item, "options", "signatures"));
        item.path("options").forEach(each -> assertThat(columns).containsAll(keys(each)));
        item.path("signatures").forEach(each -> assertThat(columns).containsAll(keys(each)));
      });
    }
  }

  private static List<String> keys(JsonNode node, String... without) {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    keys.removeAll(List.of(without));
    return keys;
  }

  /** A poll of a method, ended early, in which each of these people chose the second thing. */
  private Poll ended(Method method, PollRules rules, String... voters) {
    return store.transactions().call(() -> {
      List<String> options = method.hasOptions() ? List.of("Library", "Park") : List.of();
      Poll poll = ask("Where?", options, rules);
      for (String name : voters) {
        polls.castBallot(poll, voter(name), second(method), PollFixture.START);
      }
      return ((PollOutcome.Done)
              polls.closePoll(poll, PollFixture.actor("ann"), false, NOW.minusSeconds(1)))
          .poll();
    });
  }

  /** A ballot for the second option, or a block. */
  private static Choice second(Method method) {
    return switch (method) {
      case SINGLE, UP_TO, APPROVAL -> PollFixture.pick(2);
      case RANKED -> new Choice.Ranking(List.of(2, 1));
      case SCORE -> new Choice.Scores(Map.of(2, 4));
      case CONSENT -> new Choice.Consent(Stance.BLOCK, Optional.of("no ramp"));
    };
  }

  private static Voter voter(String name) {
    return new Voter(PollFixture.actor(name), Optional.of(new Membership(Optional.empty())), true);
  }

  private JsonNode last() throws Exception {
    JsonNode all = json().path("polls");
    return all.path(all.size() - 1);
  }

  @Test
  void theRulesOfAPollAreInIt() throws Exception {
    PollRules rules = new PollRules(Method.UP_TO, 2, true, Names.SECRET, true, true, new Quorum(3));
    ended(Method.UP_TO, rules, "bobby");

    assertThat(last().toString())
        .contains("\"method\":\"up-to\",\"limit\":2,\"tally\":\"hidden\",\"names\":\"secret\"")
        .contains("\"optionList\":\"growing\",\"voters\":\"settled\",\"quorum\":3")
        .contains("\"closesAt\":\"" + NOW.plus(Duration.ofDays(1)) + "\"")
        .contains("\"endsAt\":\"" + NOW.minusSeconds(1) + "\"")
        .contains("\"standing\":\"below quorum\"")
        .contains("\"text\":\"Park\",\"addedAfter\":0,\"count\":1");
  }

  @Test
  void whatCameOfAPollIsToldAsTheRoomWasTold() throws Exception {
    ended(Method.CONSENT, PollFixture.rules(Method.CONSENT), "bobby");
    assertThat(last().path("standing").asText()).isEqualTo("blocked");
    assertThat(last().has("ahead")).isFalse();
    ended(Method.SINGLE, PollRules.DEFAULT, "bobby");
    assertThat(last().path("standing").asText()).isEqualTo("decided");
    ended(Method.SINGLE, PollRules.DEFAULT);
    assertThat(last().path("standing").asText()).isEqualTo("no ballots");
    assertThat(last().has("ahead")).isFalse();
  }

  @Test
  void aTieAndAConsentWithoutABlockAreToldApart() throws Exception {
    store.transactions().run(() -> {
      Poll tie = ask("Where?", List.of("Library", "Park"), PollRules.DEFAULT);
      polls.castBallot(tie, voter("ann"), PollFixture.pick(1), PollFixture.START);
      polls.castBallot(tie, voter("bobby"), PollFixture.pick(2), PollFixture.START);
      polls.closePoll(tie, PollFixture.actor("ann"), false, NOW.minusSeconds(1));
    });
    assertThat(last().path("standing").asText()).isEqualTo("tied");
    assertThat(last().path("ahead").toString()).isEqualTo("[1,2]");
    assertThat(consent(Stance.AGREE)).isEqualTo("passed");
    assertThat(consent(Stance.DISAGREE)).isEqualTo("not passed");
  }

  private String consent(Stance stance) throws Exception {
    store.transactions().run(() -> {
      Poll poll = ask("Shall we?", List.of(), PollFixture.rules(Method.CONSENT));
      Choice choice = new Choice.Consent(stance, Optional.empty());
      polls.castBallot(poll, voter("ann"), choice, PollFixture.START);
      polls.closePoll(poll, PollFixture.actor("ann"), false, NOW.minusSeconds(1));
    });
    return last().path("standing").asText();
  }

  @Test
  void nothingIsDecidedWhileAPollIsOpen() throws Exception {
    store.transactions().run(() -> vote(ask("Where?", List.of("A", "B"), PollRules.DEFAULT), 2));
    assertThat(last().path("ahead").toString()).isEqualTo("[2]");
    assertThat(last().has("standing")).isFalse();
  }

  /** What was said in time may yet be counted, after the bot or its network was away. */
  @Test
  void nothingIsDecidedUntilTheEndIsNoted() throws Exception {
    store.transactions().run(() -> {
      vote(askUntil(NOW.minusSeconds(1), PollRules.DEFAULT), 2);
      vote(askUntil(NOW.minusSeconds(1), PollRules.DEFAULT.withHidden()), 2);
    });
    JsonNode live = json().path("polls").path(0);
    assertThat(live.path("state").asText()).isEqualTo("closing");
    assertThat(live.path("ahead").toString()).isEqualTo("[2]");
    assertThat(live.has("standing")).isFalse();
    assertThat(live.has("head")).isFalse();
    JsonNode hidden = last();
    assertThat(hidden.path("state").asText()).isEqualTo("closing");
    assertThat(hidden.path("ballots").asInt()).isEqualTo(1);
    assertThat(hidden.has("ahead")).isFalse();
    assertThat(hidden.has("standing")).isFalse();
    assertThat(hidden.path("options").toString()).doesNotContain("count");

    store.transactions().run(() -> polls.closeOverdue(PollFixture.id(2), NOW));
    assertThat(last().path("state").asText()).isEqualTo("ended");
    assertThat(last().path("standing").asText()).isEqualTo("decided");
  }

  @Test
  void whyAPollOrPledgeWasCalledOffIsInIt() throws Exception {
    store.transactions().run(() -> {
      Poll poll = ask("Where?", List.of("A", "B"), PollRules.DEFAULT);
      Optional<String> why = Optional.of("asked twice");
      polls.cancel(poll, PollFixture.actor("ann"), false, why, NOW.minusSeconds(1));
    });
    assertThat(last().path("state").asText()).isEqualTo("called off");
    assertThat(last().path("reason").asText()).isEqualTo("asked twice");
    assertThat(last().has("ballots")).isFalse();
  }

  @Test
  void rankedOptionsAreToldByWhomTheyAreBeatenAndPairByPair() throws Exception {
    ended(Method.RANKED, PollFixture.rules(Method.RANKED), "ann", "bobby");
    assertThat(last().path("options").path(0).toString())
        .isEqualTo("{\"position\":1,\"text\":\"Library\",\"beatenBy\":1,\"preferredTo\":[0,0]}");
    assertThat(last().path("options").path(1).toString())
        .isEqualTo("{\"position\":2,\"text\":\"Park\",\"beatenBy\":0,\"preferredTo\":[2,0]}");
    assertThat(written(ExportFormat.CSV)).contains("\"Park\",,,,,0,2 0,");
  }

  @Test
  void pointsAreNoBallots() throws Exception {
    ended(Method.SCORE, PollFixture.rules(Method.SCORE), "ann", "bobby");
    assertThat(last().path("options").path(1).path("points").asInt()).isEqualTo(8);
    assertThat(last().path("options").path(1).has("count")).isFalse();
  }

  @Test
  void everyMethodHasItsNumbers() throws Exception {
    for (Method method : Method.values()) {
      List<String> options = method.hasOptions() ? List.of("Library", "Park") : List.of();
      store.transactions().call(() -> ask("Where?", options, PollFixture.rules(method)));
    }
    JsonNode all = json().path("polls");
    assertThat(all).hasSize(Method.values().length);
    assertThat(all)
        .allSatisfy(poll -> assertThat(poll.path("options"))
            .isNotEmpty()
            .allSatisfy(option -> assertThat(List.of("count", "points", "beatenBy"))
                .anyMatch(number -> option.path(number).isInt())));
  }
}
