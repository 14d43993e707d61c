package org.lateralbot.core.person.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lateralbot.core.command.Contexts.reason;
import static org.lateralbot.core.command.Contexts.words;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.Saying;
import org.lateralbot.core.chat.Span;
import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.Contexts;
import org.lateralbot.core.command.Reply;
import org.lateralbot.core.command.Voice;

class PersonCommandsTest {

  private static final class Notes implements PersonalData {

    private final List<String> notes = new ArrayList<>();

    @Override
    public List<Line> describe(PersonId person, Voice voice) {
      return notes.stream().map(note -> Line.of(new Span.Plain(note))).toList();
    }

    @Override
    public void forget(PersonId person, Instant now) {
      notes.clear();
    }
  }

  private final Notes ballots = new Notes();
  private final Notes signatures = new Notes();
  private final Command myData =
      new MyDataCommand(List.of(ballots, signatures), Duration.ofDays(30));
  private final Command forgetMe = new ForgetMeCommand(List.of(ballots, signatures));

  private static Reply give(Command command, String typed, Saying saying) {
    return command.run(Contexts.of(command.spec(), typed, saying.message(), false));
  }

  @Test
  void showsEverythingToThePersonAlone() {
    ballots.notes.add("a ballot");
    signatures.notes.add("a signature");

    Reply reply = give(myData, "", Saying.of("!mydata"));

    assertThat(words(reply))
        .contains("everything I keep about you:\n- a ballot\n- a signature\n", "!forgetme");
    assertThat(((Reply.Answer) reply).toSender()).isTrue();
  }

  @Test
  void saysWhenThereIsNothing() {
    assertThat(words(give(myData, "", Saying.of("!mydata"))))
        .startsWith("I keep nothing about you.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yes"})
  void inASharedRoomItExplainsPrivatelyAndForgetsNothing(String typed) {
    ballots.notes.add("a ballot");

    Reply reply = give(forgetMe, typed, Saying.of("!forgetme"));

    assertThat(words(reply)).contains("!forgetme yes");
    assertThat(((Reply.Answer) reply).toSender()).isTrue();
    assertThat(ballots.notes).hasSize(1);
  }

  @Test
  void forgetsPrivatelyAfterOneConfirmation() {
    ballots.notes.add("a ballot");
    signatures.notes.add("a signature");
    Saying direct = Saying.of("!forgetme").privately();

    assertThat(words(give(forgetMe, "", direct))).contains("!forgetme yes");
    assertThat(reason(give(forgetMe, "perhaps", direct))).isEqualTo("forgetme.not-a-confirmation");
    assertThat(ballots.notes).hasSize(1);
    assertThat(words(give(forgetMe, "YES", direct))).isEqualTo("Done. I have forgotten you.");
    assertThat(ballots.notes).isEmpty();
    assertThat(signatures.notes).isEmpty();
  }
}
