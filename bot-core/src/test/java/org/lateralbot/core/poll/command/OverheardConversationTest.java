package org.lateralbot.core.poll.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.Conversation;

/** What was meant for the bot alone, but said where others read it, is not said once more. */
class OverheardConversationTest {

  private static final String DELETE_IT = "You may want to delete your message here";

  private final Conversation room = new Conversation();

  @BeforeEach
  void aSecretPollIsOpen() {
    room.says("ann", "!poll Chair? | Ann | Ben | Cy --secret");
  }

  @Test
  void theChoiceIsNotAmongThePollsToChooseFrom() {
    room.says("ann", "!poll Treasurer? | Ann | Ben | Cy --secret");

    assertThat(room.says("bob", "!vote ben"))
        .contains("- !vote #1 …: #1: Chair?", "- !vote #2 …: #2: Treasurer?", DELETE_IT)
        .doesNotContainIgnoringCase("ben");
    assertThat(room.says("bob", "!vote"))
        .contains("- !vote #1: #1: Chair?")
        .doesNotContain("…", DELETE_IT);
    assertThat(room.tells("bob", "!vote commons#1 ben")).contains("2 Ben. Counted.");
  }

  @Test
  void whereNoPollIsSecretNothingNeedsToBeDeleted() {
    room.says("ann", "!cancel #1 wrong");
    room.says("ann", "!poll Where? | Park | Library");
    room.says("ann", "!poll When? | Today | Park");

    assertThat(room.says("bob", "!vote park")).contains("- !vote #2 …").doesNotContain(DELETE_IT);
  }

  @Test
  void aReceiptIsNotAmongThePollsToChooseFrom() {
    room.says("ann", "!poll Treasurer? | Ann | Ben | Cy --secret");

    assertThat(room.says("bob", "!verify amber-otter-lamp"))
        .contains("- !verify #1 …", "- !verify #2 …", DELETE_IT)
        .doesNotContain("otter");
  }

  @Test
  void aMisspeltLineIsMendedWithoutWhatItSays() {
    assertThat(room.says("bob", "!vot #1 ben")).isEqualTo("Did you mean !vote #1 …?");
    assertThat(room.says("bob", "!kep #4 no")).isEqualTo("Did you mean !kept #4 …?");
    assertThat(room.says("bob", "!verfy #1 amber-otter-lamp"))
        .contains("Did you mean !verify #1 …?")
        .doesNotContain("otter");
    assertThat(room.tells("bob", "!vot #1 ben")).contains("Did you mean !vote #1 ben?");
    assertThat(room.says("bob", "!sig #4")).isEqualTo("Did you mean !sign #4?");
  }

  @Test
  void aPlainLineIsShownAsACommandWithoutWhatItSays() {
    assertThat(room.says("bob", "@lateral vote #1 ben")).contains("type !vote #1 …. I have not");
    assertThat(room.says("bob", "@lateral vote ben")).contains("type !vote …. I have not");
    assertThat(room.tells("bob", "vote #1 ben")).contains("type !vote #1 ben. I have not");
  }
}
