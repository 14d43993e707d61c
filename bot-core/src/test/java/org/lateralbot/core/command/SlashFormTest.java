package org.lateralbot.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lateralbot.core.text.Messages;

final class SlashFormTest {

  private static final CommandSpec VOTE =
      CommandSpec.named("vote").taking(Parameter.itemOrImplied(), Parameter.optionalText("ballot"));
  private static final CommandSpec POLL = CommandSpec.named("poll", "polling")
      .taking(Parameter.text("poll"))
      .with(Flag.of("for", Flag.Value.DURATION), Flag.of("hidden", Flag.Value.NONE));

  private final CommandForm form = CommandForm.slash(() -> List.of(VOTE, POLL));

  @ParameterizedTest
  @CsvSource({
    "vote, #7 2, /vote item:#7 ballot:2",
    "vote, 2, /vote ballot:2",
    "vote, '', /vote",
    "polling, Where? | Here --for 2d --hidden, /poll poll:Where? | Here for:2d hidden:True",
    "poll, '', /poll",
    "unknown, and so on, /unknown and so on",
  })
  void namesEveryValue(String name, String arguments, String shown) {
    assertThat(form.show(name, arguments).text()).isEqualTo(shown);
  }

  @Test
  void marksInItsUsageWhatMayBeLeftOut() {
    Messages messages = Messages.in(Locale.ENGLISH);

    assertThat(form.usage(VOTE, messages).text()).isEqualTo("/vote [item:] [ballot:]");
    assertThat(form.usage(POLL, messages).text()).isEqualTo("/poll poll: [for:] [hidden:]");
  }
}
