package org.lateralbot.core.poll.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lateralbot.core.Conversation;

/** What the bot shows as something to type works where it is shown. */
class PollExamplesTest {

  private final Conversation room = new Conversation();

  @Test
  void theWayOutOfYesOrNoWorksAsItStandsThere() {
    assertThat(room.says("ann", "!poll Shall we?"))
        .endsWith("To change that before anybody votes: !edit #1 | Yes | No | ...");
    assertThat(room.says("ann", "!edit #1 | Yes | No | ..."))
        .contains("Poll #1: Shall we?")
        .contains("3. ...");
  }

  @Test
  void whatIsNoCommandIsAQuestionInsteadOfAnExampleThatWouldBeRefused() {
    assertThat(room.tells("ann", "show me the list")).doesNotContain("!show");
    assertThat(room.tells("ann", "show #1")).contains("To do that, type !show #1");
    assertThat(room.tells("ann", "close #1 now")).contains("To do that, type !close #1 now");
  }

  @Test
  void helpSaysWhereAndForWhomACommandWorks() {
    assertThat(room.says("ann", "!help poll")).doesNotContain("share with others");
    assertThat(room.tells("ann", "!help poll")).contains("only in a room that you share");
    room.mayModerate("mo");
    room.says("mo", "!room polls moderators");
    assertThat(room.says("ann", "!help poll")).contains("only moderators");
    assertThat(room.says("ann", "!help vote")).doesNotContain("only moderators");
  }

  @Test
  void aNumberMayHaveAColonBehindIt() {
    room.says("ann", "!poll Where? | Library | Park");
    assertThat(room.says("ann", "!vote #1: park")).contains("your ballot: 2 Park.");
  }

  @Test
  void whatIsNotFoundIsNamedAsItWasTyped() {
    assertThat(room.tells("ann", "!vote gardn#1 2")).contains("such a gardn#1");
  }

  @Test
  void anExampleIsAboutTheNumberThatWasNamedAndNoOther() {
    room.says("ann", "!pledge I will sing");
    room.says("ann", "!poll Where? | Library | Park");

    assertThat(room.says("ann", "!close #2 now")).endsWith("For example: !close #2");
    assertThat(room.says("ann", "!cancel #1"))
        .contains("Something is missing")
        .endsWith("For example: !cancel #1 The park is closed on Friday");
    assertThat(room.tells("ann", "!kept commons#1 maybe"))
        .endsWith("For example: !kept commons#1 yes");
    assertThat(room.says("ann", "!vote #6 2"))
        .endsWith("See what there is: !polls")
        .doesNotContain("#7");
  }

  @Test
  void aPledgeIsNotVotedOnAndAPollNotSigned() {
    room.says("ann", "!poll Where? | Library | Park");
    room.says("ann", "!pledge I will sing");

    assertThat(room.says("bo", "!vote #2 1"))
        .isEqualTo("#2 is a pledge: sign it with !sign #2, see it with !show #2.");
    assertThat(room.says("bo", "!sign #1"))
        .isEqualTo("#1 is a poll: vote with !vote #1, see it with !show #1.");
    assertThat(room.tells("bo", "!withdraw #1")).contains("commons#1 is a poll");
  }

  @Test
  void anEarlyEndSaysWhenItWasAndHowEarly() {
    room.says("ann", "!poll Where? | Library | Park --for 2d");
    assertThat(room.says("ann", "!close #1"))
        .contains("Closed early on Sat 2026-11-21 12:00 Z by ann, 2d before its end.");
  }
}
