package org.lateralbot.core.room.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lateralbot.core.command.Contexts.reason;
import static org.lateralbot.core.command.Contexts.words;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.chat.IncomingMessage;
import org.lateralbot.core.chat.Saying;
import org.lateralbot.core.command.Contexts;
import org.lateralbot.core.command.Reply;
import org.lateralbot.core.room.InMemoryRoomStore;
import org.lateralbot.core.room.RoomBook;

class RoomCommandTest {

  private final RoomBook rooms = new RoomBook(new InMemoryRoomStore(), Contexts.DEFAULTS);
  private final RoomCommand command =
      new RoomCommand(rooms, List.of(Locale.ENGLISH, Locale.GERMAN));
  private final IncomingMessage message = Saying.of("!room").message();

  private Reply give(String typed, boolean moderator) {
    return command.run(Contexts.of(command.spec(), typed, message, moderator));
  }

  @Test
  void everybodySeesWhatHolds() {
    assertThat(words(give("", false)))
        .contains(
            "- polls: everyone (change it like this: !room polls moderators)",
            "- zone: Z",
            "- language: en",
            "- reminders: on",
            "- quiet: off");
  }

  @Test
  void aModeratorChangesIt() {
    assertThat(words(give("quiet 22:00-07:00", true))).isEqualTo("quiet is now 22:00-07:00.");
    assertThat(rooms.settings(message.room().id()).quietHours()).isPresent();
  }

  @Test
  void aModeratorChoosesTheLanguage() {
    assertThat(words(give("language de", true))).isEqualTo("language is now de.");
    assertThat(rooms.settings(message.room().id()).language()).isEqualTo(Locale.GERMAN);
  }

  @Test
  void aSettingWithoutAValueIsShown() {
    assertThat(words(give("polls", false)))
        .isEqualTo("polls: everyone (change it like this: !room polls moderators)");
  }

  @Test
  void nobodyElseDoes() {
    assertThat(reason(give("polls moderators", false))).isEqualTo("room.only-moderators");
    assertThat(rooms.settings(message.room().id())).isEqualTo(Contexts.DEFAULTS);
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(words(give("colour blue", true)))
        .isEqualTo(
            "There is no setting colour. There is: polls, zone, language, reminders, quiet.\n"
                + "For example: !room zone Europe/Lisbon");
    assertThat(words(give("polls nobody", true)))
        .isEqualTo("polls cannot be \"nobody\".\nFor example: !room polls moderators");
  }
}
