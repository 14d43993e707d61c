package org.lateralbot.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lateralbot.core.command.Contexts.reason;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lateralbot.core.chat.Saying;
import org.lateralbot.core.room.OpenAccess;

class GatesTest {

  @ParameterizedTest
  @CsvSource({
    "EVERYONE,EVERYONE,false,true",
    "EVERYONE,MODERATORS,false,true",
    "OPENERS,EVERYONE,false,true",
    "OPENERS,MODERATORS,false,false",
    "OPENERS,MODERATORS,true,true",
    "MODERATORS,EVERYONE,false,false",
    "MODERATORS,EVERYONE,true,true"
  })
  void accessFollowsTheCommandAndTheRoom(
      Access access, OpenAccess room, boolean moderator, boolean allowed) {
    CommandContext context = new CommandContext(
        Saying.of("!x").message(),
        CommandSpec.named("x").onlyFor(access),
        Contexts.none(),
        Contexts.voice(Contexts.DEFAULTS.withMayOpen(room)),
        moderator);

    assertThat(new AccessGate().check(context).map(Contexts::reason).orElse(""))
        .isEqualTo(allowed ? "" : "gate.only-moderators");
  }

  @Test
  void somethingForSeveralPeopleNeedsASharedRoom() {
    CommandSpec poll = CommandSpec.named("poll").like("Where?").onlyInSharedRooms();
    Saying line = Saying.of("!poll");
    PlaceGate gate = new PlaceGate();

    assertThat(gate.check(Contexts.of(poll, "", line.message(), false))).isEmpty();
    assertThat(gate.check(Contexts.of(poll, "", line.privately().message(), false)))
        .hasValueSatisfying(
            reply -> assertThat(reason(reply)).isEqualTo("gate.only-in-shared-rooms"));
    assertThat(gate.check(
            Contexts.of(CommandSpec.named("vote"), "", line.privately().message(), false)))
        .isEmpty();
  }
}
