package org.lateralbot.core.pledge.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.command.CommandForm;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.pledge.CancelOutcome;
import org.lateralbot.core.pledge.EditOutcome;
import org.lateralbot.core.pledge.Kept;
import org.lateralbot.core.pledge.KeptOutcome;
import org.lateralbot.core.pledge.Pledge;
import org.lateralbot.core.pledge.SignOutcome;
import org.lateralbot.core.pledge.Signer;
import org.lateralbot.core.pledge.Terms;
import org.lateralbot.core.pledge.WithdrawOutcome;
import org.lateralbot.core.room.OpenAccess;
import org.lateralbot.core.room.RoomSettings;
import org.lateralbot.core.text.Messages;

class PledgeCardTest {

  private static final int LIMIT = 2000;
  private static final Instant NOW = PledgeRoom.START;
  private static final Instant END = NOW.plus(Duration.ofDays(60));
  private static final Voice VOICE = new Voice(
      new RoomSettings(OpenAccess.EVERYONE, ZoneOffset.UTC, Locale.ENGLISH, true, Optional.empty()),
      Messages.in(Locale.ENGLISH),
      CommandForm.prefixed("!"));

  @Test
  void aLongRowOfNamesIsShortened() {
    String text = card(pledge(1, 54, new Random(1), "p"), NOW).plain();
    assertThat(text).contains("In (55): ").contains("p19, and 35 more").doesNotContain("p20,");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyCardFitsIntoPagesWithoutALineBeingCut(long seed) {
    Random random = new Random(seed);
    String name = "\u00fc".repeat(30);
    Pledge pledge = pledge(1 + random.nextInt(400), random.nextInt(400), random, name);
    for (Instant at : List.of(NOW, END)) {
      Body body = card(pledge, at);
      assertThat(body.lines()).allMatch(line -> line.plain().length() <= LIMIT);
      assertThat(body.pages(LIMIT)).allMatch(page -> page.plain().length() <= LIMIT);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatOneMoreSignatureChangesIsWhatItThenChanges(long seed) {
    Random random = new Random(seed);
    Pledge pledge = pledge(2 + random.nextInt(8), random.nextInt(12), random, "p");
    Signer more = new Signer(new PersonId("test", "more"), "more");
    Pledge after = ((SignOutcome.Signed) pledge.sign(more, Optional.empty(), false, NOW)).pledge();
    assertThat(after.standing().in()).hasSize(pledge.standing().inWithOneMore());
    assertThat(after.holds()).isEqualTo(pledge.holds() || pledge.standing().missing() == 1);
  }

  @Test
  void everyReasonAndStateHasItsWords() {
    Stream<String> keys = Stream.of(
            keys("open", Terms.Fault.values()),
            keys("sign", SignOutcome.Reason.values()),
            keys("withdraw", WithdrawOutcome.Reason.values()),
            keys("edit", EditOutcome.Reason.values()),
            keys("cancel", CancelOutcome.Reason.values()),
            keys("kept", KeptOutcome.Reason.values()),
            keys("data.kept", Kept.values()))
        .flatMap(key -> key);
    assertThat(keys).allMatch(key -> VOICE.messages().has(key));
  }

  private static Stream<String> keys(String deed, Enum<?>... reasons) {
    return Stream.of(reasons).map(reason -> PledgeText.key(deed, reason));
  }

  private static IntStream seeds() {
    return IntStream.range(0, 100);
  }

  private static Body card(Pledge pledge, Instant at) {
    return new PledgeCard(VOICE, pledge, at, "#4").body();
  }

  private static Pledge pledge(int goal, int signers, Random random, String name) {
    Terms terms = new Terms("x".repeat(300), goal, END, Optional.of("share"));
    Pledge pledge = Pledge.open(
        new ItemId(PledgeRoom.GARDEN, 4), terms, new Signer(new PersonId("test", "o"), "o"), NOW);
    for (int person = 1; person <= signers; person++) {
      Optional<Integer> number = goal == 1 || random.nextBoolean()
          ? Optional.empty()
          : Optional.of(1 + random.nextInt(12));
      Signer signer = new Signer(new PersonId("test", "p" + person), name + person);
      pledge = ((SignOutcome.Signed)
              pledge.sign(signer, number, goal > 1 && random.nextInt(9) == 0, NOW))
          .pledge();
    }
    return pledge;
  }
}
