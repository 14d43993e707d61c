package org.lateralbot.core.poll.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.command.CommandForm;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.poll.Ballot;
import org.lateralbot.core.poll.Choice;
import org.lateralbot.core.poll.Method;
import org.lateralbot.core.poll.Names;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollFixture;
import org.lateralbot.core.poll.PollOption;
import org.lateralbot.core.poll.PollResult;
import org.lateralbot.core.poll.PollRules;
import org.lateralbot.core.poll.Quorum;
import org.lateralbot.core.poll.Stance;
import org.lateralbot.core.room.OpenAccess;
import org.lateralbot.core.room.RoomSettings;
import org.lateralbot.core.text.Messages;

class PollPagesTest {

  private static final int LIMIT = 2000;

  private final Voice voice = new Voice(
      new RoomSettings(OpenAccess.EVERYONE, ZoneOffset.UTC, Locale.ENGLISH, true, Optional.empty()),
      Messages.in(Locale.ENGLISH),
      CommandForm.prefixed("!"));

  @ParameterizedTest
  @EnumSource(Method.class)
  void theLargestLegalPollFitsIntoPages(Method method) {
    for (Names names : Names.values()) {
      Poll poll = largest(method, names);
      List<Ballot> ballots = ballots(method);
      PollResult result = PollResult.of(poll, ballots);
      assertFits(new PollCard(voice, poll, result, "#7", "commons#7").body(PollFixture.START));
      assertFits(
          new PollResultText(voice, poll, result, ballots, 25, "#7").body(PollFixture.START));
      assertFits(new PollResultText(voice, poll, result, ballots, 25, "#7").body(PollFixture.END));
      assertFits(new Body(List.of(voice.line(
          "poll.vote.cast",
          "#7",
          poll.question(),
          BallotText.of(voice, poll, ballots.get(0).choice())))));
    }
  }

  private static void assertFits(Body body) {
    List<Body> pages = body.pages(LIMIT);
    assertThat(pages).allSatisfy(page -> assertThat(page.plain()).hasSizeLessThanOrEqualTo(LIMIT));
    assertThat(String.join("", pages.stream().map(Body::plain).toList()).replaceAll("\\s", ""))
        .isEqualTo(body.plain().replaceAll("\\s", ""));
  }

  private static Poll largest(Method method, Names names) {
    List<PollOption> options = method.hasOptions()
        ? IntStream.range(0, 25)
            .mapToObj(i -> new PollOption(String.format("%0100d", i), 1_000_000))
            .toList()
        : List.of();
    PollRules rules =
        new PollRules(method, 25, false, names, method.hasOptions(), true, new Quorum(1_000_000));
    return new Poll(
        PollFixture.id(7),
        Optional.of(PollFixture.actor("a".repeat(60))),
        "?".repeat(300),
        options,
        rules,
        Optional.of("transparency"),
        PollFixture.START,
        PollFixture.END,
        true,
        Optional.empty(),
        Optional.empty());
  }

  /** As long as a ballot can get, from more people than are listed. */
  private static List<Ballot> ballots(Method method) {
    Choice choice = longest(method, new Random(7));
    List<Ballot> ballots = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      ballots.add(new Ballot(
          "voter" + i,
          choice,
          Optional.of("n".repeat(60)),
          true,
          "a b " + i,
          Optional.empty(),
          Optional.empty()));
    }
    return ballots;
  }

  private static Choice longest(Method method, Random random) {
    List<Integer> all = IntStream.rangeClosed(1, 25).boxed().toList();
    return switch (method) {
      case SINGLE -> new Choice.Picks(List.of(1 + random.nextInt(25)));
      case UP_TO, APPROVAL -> new Choice.Picks(all);
      case RANKED -> new Choice.Ranking(all);
      case SCORE ->
        new Choice.Scores(all.stream().collect(java.util.stream.Collectors.toMap(p -> p, p -> 5)));
      case CONSENT -> new Choice.Consent(Stance.BLOCK, Optional.of("r".repeat(300)));
    };
  }
}
