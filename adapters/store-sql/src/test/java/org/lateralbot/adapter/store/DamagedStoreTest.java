package org.lateralbot.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lateralbot.core.Conversation;
import org.lateralbot.core.chat.FakeChatPlatform;
import org.lateralbot.core.chat.ItemId;

/** Somebody, or a bad disk, leaves rows in the store that cannot be read. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class DamagedStoreTest {

  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Duration NEXT_TICK = Duration.ofSeconds(15);
  private static final String OF_POLL_1 = " WHERE poll = (SELECT id FROM poll WHERE number = 1)";

  @RegisterExtension
  final TemporaryStore temporary;

  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private SqlStore store;
  private Conversation room;

  DamagedStoreTest(TestDatabase database) {
    temporary = new TemporaryStore(database);
  }

  @BeforeEach
  void meet() {
    store = temporary.store();
    room = new Conversation(store.stores(), threads);
  }

  @AfterEach
  void part() {
    threads.shutdown();
  }

  private void change(String statement) {
    assertThat(store.database().execute(statement)).as(statement).isPositive();
  }

  private void twoPolls() {
    room.says("ann", "!poll Which? | Library | Park --for 1d");
    room.says("ann", "!poll Where? | Library | Park --for 1d");
    room.says("bo", "!vote #1 2");
    room.says("bo", "!vote #2 2");
  }

  @Test
  void aBallotThatCannotBeReadKeepsNoOtherPollFromClosing() {
    twoPolls();
    change("UPDATE ballot SET choice = 'picks ?'" + OF_POLL_1);
    assertThat(room.later(A_DAY)).contains("Where?").doesNotContain("Which?");
    assertThat(room.later(NEXT_TICK)).isEmpty();

    change("UPDATE ballot SET choice = 'picks 2'" + OF_POLL_1);
    assertThat(room.later(NEXT_TICK)).contains("Which?", "Record of 1 ballot");
    assertThat(room.later(NEXT_TICK)).isEmpty();
  }

  @Test
  void aPollThatCannotBeReadKeepsNoOtherFromClosing() {
    twoPolls();
    change("UPDATE poll SET method = 'GUESSING' WHERE number = 1");
    assertThat(room.later(A_DAY)).contains("Where?").doesNotContain("Which?");

    change("UPDATE poll SET method = 'SINGLE' WHERE number = 1");
    assertThat(room.later(NEXT_TICK)).contains("Which?", "Record of 1 ballot");
  }

  @Test
  void aBallotThatCannotBeReadKeepsNobodyFromBeingRemindedOfOtherPolls() {
    room.says("ann", "!poll Which? | Library | Park --for 1d");
    room.says("ann", "!poll Where? | Library | Park --for 1d");
    room.says("bo", "!vote #1 2");
    room.says("bo", "!remind #1");
    room.says("bo", "!remind #2");
    room.says("cy", "!remind #2");
    change("UPDATE ballot SET choice = 'picks ?'" + OF_POLL_1);

    assertThat(room.later(Duration.ofHours(22)))
        .contains("(to bo) You asked to be reminded", "(to cy) You asked to be reminded", "Where?")
        .doesNotContain("Which?");
    assertThat(room.later(NEXT_TICK)).isEmpty();
  }

  @Test
  void aSignatureThatCannotBeReadKeepsNoOtherPledgeFromClosing() {
    room.says("ann", "!pledge I will cook --if 3 --for 1d");
    room.says("ann", "!pledge I will clean --if 3 --for 1d");
    String ofPledge1 = " WHERE pledge = (SELECT id FROM pledge WHERE number = 1)";
    change("UPDATE signature SET kept = 'PERHAPS'" + ofPledge1);
    assertThat(room.later(A_DAY)).contains("I will clean").doesNotContain("I will cook");

    change("UPDATE signature SET kept = 'UNASKED'" + ofPledge1);
    assertThat(room.later(NEXT_TICK)).contains("I will cook");
  }

  @Test
  void aBallotThatCannotBeReadKeepsNoOtherPollsVotersFromBeingForgotten() {
    twoPolls();
    room.later(A_DAY);
    change("UPDATE ballot SET choice = 'picks ?'" + OF_POLL_1);
    room.later(Duration.ofDays(366));

    assertThat(store.polls().withVoters(room.now()))
        .containsExactly(new ItemId(FakeChatPlatform.room("commons"), 1));
  }
}
