package org.lateralbot.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lateralbot.core.command.Contexts.reason;
import static org.lateralbot.core.command.Contexts.words;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.chat.FakeChatPlatform;
import org.lateralbot.core.chat.Saying;
import org.lateralbot.core.room.InMemoryRoomStore;
import org.lateralbot.core.room.RoomBook;

class CommandRouterTest {

  private static final CommandSpec POLL = CommandSpec.named("poll")
      .taking(Parameter.text("question"))
      .with(Flag.of("for", Flag.Value.DURATION), Flag.of("hidden", Flag.Value.NONE, "covered"))
      .like("Where? | Park")
      .changing();

  private final FakeChatPlatform platform = new FakeChatPlatform();
  private final Voices voices = new Voices(
      new RoomBook(new InMemoryRoomStore(), Contexts.DEFAULTS),
      platform -> CommandForm.prefixed("!"));
  private final CommandRouter router = new CommandRouter(
      new CommandCatalogue(List.of(
          EchoCommand.named("ask"),
          EchoCommand.named("vote"),
          new EchoCommand(POLL, context -> context.answer("router.unknown", "made")),
          new EchoCommand(
              CommandSpec.named("modest"),
              context -> context.answer("router.unknown", context.moderator())))),
      List.of(context -> context.sender().name().equals("mallory")
          ? Optional.of(context.refuseBriefly("gate.only-moderators"))
          : Optional.empty()),
      platform,
      voices);

  private Reply run(Request request) {
    return router.run(request, Saying.of("").message());
  }

  private Reply unsure(String word, String rest) {
    return run(new Request.CommandLine(word, rest, false));
  }

  private Reply certain(String word, String rest) {
    return run(new Request.CommandLine(word, rest, true));
  }

  @Test
  void runsTheCommandThatIsCalled() {
    assertThat(words(unsure("VOTE", "2"))).isEqualTo("vote: 2");
  }

  @Test
  void handsAQuestionToAskAsItStands() {
    assertThat(words(run(new Request.Question("why --so | \"much\"?"))))
        .isEqualTo("ask: why --so | \"much\"?");
  }

  @Test
  void showsWhatAPlainLineWouldBeAsACommandAndDoesNothing() {
    Reply reply = run(new Request.Lookalike("poll", "Where?\n- Park\n* Library\n\n"));

    assertThat(words(reply))
        .isEqualTo("To do that, type !poll Where? | Park | Library. I have not done anything yet.");
  }

  @Test
  void hintsOncePerWordAndRoomAtOneEdit() {
    assertThat(words(unsure("vot", "2"))).isEqualTo("Did you mean !vote 2?");
    assertThat(unsure("vot", "2")).isEqualTo(Reply.silence());
    assertThat(unsure("VOT", "3")).isEqualTo(Reply.silence());
    assertThat(words(unsure("votes", ""))).isEqualTo("Did you mean !vote?");
    assertThat(words(router.run(
            new Request.CommandLine("vot", "", false),
            Saying.of("").in("kitchen").message())))
        .isEqualTo("Did you mean !vote?");
  }

  @Test
  void isSilentAboutWordsOfOtherBots() {
    assertThat(unsure("play", "music")).isEqualTo(Reply.silence());
    assertThat(unsure("vt", "")).isEqualTo(Reply.silence());
  }

  @Test
  void answersAnUnknownWordThatIsSurelyForIt() {
    assertThat(words(certain("play", "music")))
        .isEqualTo("I do not know the command play.\nSee what I can do: !help");
    assertThat(words(certain("vt", "2")))
        .isEqualTo("I do not know the command vt.\nDid you mean !vote 2?");
    assertThat(words(certain("vt", "2"))).contains("Did you mean");
  }

  @Test
  void repeatsNoLongOrHostileWords() {
    String typed = "x".repeat(1_000_000);
    assertThat(words(certain(typed, typed))).hasSizeLessThan(200);
    assertThat(words(certain("vt", typed))).hasSizeLessThan(200).contains("!vote …");
    assertThat(words(unsure("poll", "a --" + typed))).hasSizeLessThan(500);
    assertThat(words(certain("vt", "a\u202Eb\nc"))).contains("!vote ab | c?");
  }

  @Test
  void aFaultyLineGetsTheReasonAGuessTheUsageAndAnExample() {
    assertThat(words(unsure("poll", "Where? --hiden"))).isEqualTo("""
            I do not know --hiden, so I did nothing. (To use it as text, put it in quotes.)
            Did you mean --hidden?
            Usage: !poll <question> [--for flag-value.for] [--hidden]
            For example: !poll Where? | Park""".replace(
            "flag-value.for",
            voices.in(FakeChatPlatform.room("garden")).messages().plain("flag-value.for")));
    assertThat(reason(unsure("poll", ""))).isEqualTo("parse.missing");
    assertThat(words(unsure("poll", "Where? --coverd"))).contains("Did you mean --covered?");
    assertThat(words(unsure("poll", "Where? --zz"))).doesNotContain("Did you mean");
    assertThat(words(unsure("modest", "7"))).startsWith("I do not understand \"7\" here");
  }

  @Test
  void aGateMayStopACommandButNotTheReasonForAFault() {
    Request vote = new Request.CommandLine("vote", "", false);

    assertThat(reason(router.run(vote, Saying.of("").by("mallory").message())))
        .isEqualTo("gate.only-moderators");
  }

  @Test
  void knowsModeratorsInSharedRoomsOnly() {
    Saying line = Saying.of("!modest");
    platform.makeModerator(line.room().id(), line.sender().id());
    platform.makeModerator(line.privately().room().id(), line.sender().id());
    Request modest = new Request.CommandLine("modest", "", true);

    assertThat(words(router.run(modest, line.message()))).contains("true");
    assertThat(words(router.run(modest, line.privately().message()))).contains("false");
  }

  @Test
  void onlySomeRequestsChangeAnything() {
    assertThat(router.mayChange(new Request.CommandLine("Poll", "", false))).isTrue();
    assertThat(router.mayChange(new Request.CommandLine("vote", "", false))).isFalse();
    assertThat(router.mayChange(new Request.CommandLine("nonsense", "", true))).isFalse();
    assertThat(router.mayChange(new Request.Question("poll"))).isFalse();
    assertThat(router.mayChange(new Request.Lookalike("poll", ""))).isFalse();
  }
}
