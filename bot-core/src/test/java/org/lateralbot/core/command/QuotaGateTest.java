package org.lateralbot.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lateralbot.core.command.Contexts.reason;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.SettableClock;
import org.lateralbot.core.chat.Saying;

class QuotaGateTest {

  private static final CommandSpec ASK = CommandSpec.named("ask");

  private final SettableClock clock = new SettableClock();
  private final QuotaGate gate = new QuotaGate(
      spec -> spec.name().equals("ask"), new Quota(2, 3, Duration.ofMinutes(10)), clock);

  private Optional<Reply> ask(String person, String room) {
    return gate.check(Contexts.of(ASK, "", Saying.of("!ask").by(person).in(room).message(), false));
  }

  private String askedTimes(int times, String person, String room) {
    Optional<Reply> last = Optional.empty();
    for (int i = 0; i < times; i++) {
      last = ask(person, room);
    }
    return last.map(reply -> reply instanceof Reply.Silence ? "silence" : reason(reply))
        .orElse("");
  }

  @Test
  void saysOnceThatAPersonHasHadEnoughAndIsSilentThen() {
    assertThat(askedTimes(2, "ann", "garden")).isEmpty();
    assertThat(askedTimes(1, "ann", "garden")).isEqualTo("gate.quota");
    assertThat(askedTimes(5, "ann", "garden")).isEqualTo("silence");
  }

  @Test
  void aPersonHasOneQuotaForAllRooms() {
    assertThat(askedTimes(2, "ann", "garden")).isEmpty();
    assertThat(askedTimes(1, "ann", "kitchen")).isEqualTo("gate.quota");
  }

  @Test
  void saysOnceThatARoomHasHadEnough() {
    askedTimes(2, "ann", "garden");
    assertThat(askedTimes(1, "ben", "garden")).isEmpty();
    assertThat(askedTimes(1, "cleo", "garden")).isEqualTo("gate.quota");
    assertThat(askedTimes(1, "dora", "garden")).isEqualTo("silence");
    assertThat(askedTimes(1, "dora", "kitchen")).isEmpty();
  }

  @Test
  void onePersonCannotUseUpTheRoom() {
    askedTimes(50, "ann", "garden");

    assertThat(askedTimes(1, "ben", "garden")).isEmpty();
  }

  @Test
  void allIsForgottenAfterTheTime() {
    askedTimes(9, "ann", "garden");
    clock.advance(Duration.ofMinutes(9));
    assertThat(askedTimes(1, "ann", "garden")).isEqualTo("silence");
    clock.advance(Duration.ofMinutes(1));
    assertThat(askedTimes(2, "ann", "garden")).isEmpty();
    assertThat(askedTimes(1, "ann", "garden")).isEqualTo("gate.quota");
  }

  @Test
  void doesNotCountOtherCommands() {
    CommandSpec vote = CommandSpec.named("vote");
    for (int i = 0; i < 9; i++) {
      assertThat(gate.check(Contexts.of(vote, ""))).isEmpty();
    }
    assertThat(ask("ann", "garden")).isEmpty();
  }
}
