package org.lateralbot.core.item.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lateralbot.core.command.Contexts.reason;
import static org.lateralbot.core.command.Contexts.words;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lateralbot.core.chat.FakeChatPlatform;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.chat.Saying;
import org.lateralbot.core.chat.UndeliverableException;
import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.CommandSpec;
import org.lateralbot.core.command.Contexts;
import org.lateralbot.core.command.Flag;
import org.lateralbot.core.command.Parameter;
import org.lateralbot.core.command.Reading;
import org.lateralbot.core.command.Reply;
import org.lateralbot.core.item.InMemoryItemStore;

class ItemFinderTest {

  private static final RoomId GARDEN = FakeChatPlatform.room("garden");
  private static final RoomId KITCHEN = FakeChatPlatform.room("kitchen");
  private static final MessageId CARD = new MessageId("fake", "card");
  private static final CommandSpec VOTE = CommandSpec.named("vote")
      .taking(Parameter.itemOrImplied(), Parameter.optionalText("choice"))
      .with(Flag.of("if", Flag.Value.WORD))
      .like("#7 2")
      .changing();
  private static final CommandSpec RESULT =
      CommandSpec.named("result").taking(Parameter.itemOrImplied()).like("#7");

  private final FakeChatPlatform platform = new FakeChatPlatform();
  private final InMemoryItemStore items = new InMemoryItemStore();
  private final FakeKind polls = new FakeKind("poll");
  private final FakeKind pledges = new FakeKind("pledge");
  private final ItemFinder finder = new ItemFinder(
      items,
      platform,
      List.of(
          new Signpost(polls, "poll", "polls", "vote"),
          new Signpost(pledges, "pledge", "pledges", "sign")));

  @BeforeEach
  void annIsInBothRooms() {
    platform.join(GARDEN, FakeChatPlatform.person("ann"));
    platform.join(KITCHEN, FakeChatPlatform.person("ann"));
  }

  private ItemId add(FakeKind kind, RoomId room, boolean open) {
    ItemId item = new ItemId(room, items.nextNumber(room));
    kind.add(item, open);
    return item;
  }

  private String find(String typed, Saying saying) {
    Reading<ItemId> reading = finder.find(Contexts.of(VOTE, typed, saying.message(), false), polls);
    return reading instanceof Reading.Made<ItemId> found
        ? found.value().room().value() + "#" + found.value().number()
        : reason(((Reading.Refused<ItemId>) reading).refusal());
  }

  private String told(String typed, Saying saying) {
    return told(VOTE, typed, saying);
  }

  private String told(CommandSpec spec, String typed, Saying saying) {
    Reading<ItemId> reading = finder.find(Contexts.of(spec, typed, saying.message(), false), polls);
    return words(((Reading.Refused<ItemId>) reading).refusal());
  }

  private static Saying inGarden() {
    return Saying.of("!vote");
  }

  private static Saying privately() {
    return Saying.of("!vote").privately();
  }

  @Test
  void aNumberMeansTheItemOfThisRoomOpenOrNot() {
    add(polls, GARDEN, false);
    add(pledges, GARDEN, true);

    assertThat(find("#1", inGarden())).isEqualTo("garden#1");
    assertThat(find("GARDEN#1", inGarden())).isEqualTo("garden#1");
    assertThat(find("kitchen#1", inGarden())).isEqualTo("item.none-numbered");
    assertThat(find("#2", inGarden())).isEqualTo("item.is-pledge");
    assertThat(find("#3", inGarden())).isEqualTo("item.none-numbered");
  }

  @Test
  void whatIsOfAnotherKindIsCalledThat() {
    add(pledges, GARDEN, true);

    assertThat(told("#1 2", inGarden()))
        .isEqualTo("#1 is a pledge: sign it with !sign #1, see it with !show #1.");
    assertThat(told("#1 2", privately())).contains("garden#1 is a pledge", "!sign garden#1");
    assertThat(find("#1", privately().by("ben").privately()))
        .isEqualTo("item.none-numbered-direct");
  }

  @Test
  void whoFoundNothingIsToldWhereToLookAndNoOtherNumber() {
    add(pledges, GARDEN, true);

    assertThat(told("#6 2", inGarden())).isEqualTo("""
            There is no #6 of that kind in this room.
            See what there is: !polls""");
    assertThat(told("#6 2", privately())).isEqualTo("""
            None of your rooms has such a #6.
            See what there is: !polls""");
    assertThat(told("2", inGarden())).isEqualTo("""
            Nothing of that kind is open here.
            See what has ended: !polls closed""");
    assertThat(told("2", privately())).isEqualTo("""
            Say which one by its number, as its room shows it.
            See what there is: !polls""");
  }

  @Test
  void aReplyOrThreadMeansTheItemOfThatCard() {
    items.note(CARD, add(polls, GARDEN, false));
    add(polls, GARDEN, true);
    add(polls, GARDEN, true);

    assertThat(find("", inGarden().replyingTo(CARD))).isEqualTo("garden#1");
    assertThat(find("", inGarden().inThread(CARD))).isEqualTo("garden#1");
    assertThat(find("#2", inGarden().replyingTo(CARD))).isEqualTo("garden#2");
    assertThat(find("", privately().replyingTo(CARD))).isEqualTo("garden#1");
  }

  @Test
  void aReplyToAnotherKindMeansNothing() {
    items.note(CARD, add(pledges, GARDEN, true));
    add(polls, GARDEN, true);

    assertThat(find("", inGarden().replyingTo(CARD))).isEqualTo("garden#2");
  }

  @Test
  void aCardOfAnotherRoomIsOutOfReach() {
    items.note(CARD, add(polls, KITCHEN, true));

    assertThat(find("", inGarden().replyingTo(CARD))).isEqualTo("item.none-open");
    platform.leave(KITCHEN, FakeChatPlatform.person("ann"));
    assertThat(find("", privately().replyingTo(CARD))).isEqualTo("item.say-number");
  }

  @Test
  void whoOnlyReadsIsShownWhatEndedLast() {
    assertThat(told(RESULT, "", inGarden())).contains("Nothing of that kind is open here");
    for (int ended = 0; ended < 4; ended++) {
      add(polls, GARDEN, false);
    }
    add(polls, KITCHEN, false);

    assertThat(told(RESULT, "", inGarden()))
        .contains("Which of the last that ended?")
        .containsSubsequence("!result #4", "!result #3", "!result #2")
        .doesNotContain("!result #1");
    assertThat(find("", inGarden())).isEqualTo("item.none-open");
  }

  @Test
  void withoutANumberTheOnlyOpenOneIsMeant() {
    add(polls, GARDEN, false);
    assertThat(find("", inGarden())).isEqualTo("item.none-open");
    add(pledges, GARDEN, true);
    add(polls, GARDEN, true);

    assertThat(find("", inGarden())).isEqualTo("garden#3");
  }

  @Test
  void severalAreListedWithTheLineThatChooses() {
    add(polls, GARDEN, true);
    add(polls, GARDEN, true);

    assertThat(told("2 --if 8", inGarden())).isEqualTo("""
            Which one? Say it with its number:
            - !vote #1 --if 8 2: poll #1
            - !vote #2 --if 8 2: poll #2""");
  }

  @Test
  void privatelyANumberMeansTheOneOpenInMyRooms() {
    add(polls, GARDEN, true);
    add(polls, KITCHEN, false);

    assertThat(find("#1", privately())).isEqualTo("garden#1");
    assertThat(find("kitchen#1", privately())).isEqualTo("kitchen#1");
    assertThat(find("#2", privately())).isEqualTo("item.none-numbered-direct");
    assertThat(find("", privately())).isEqualTo("item.say-number");
  }

  @Test
  void privatelyTheRoomChoosesAmongSeveral() {
    add(polls, GARDEN, true);
    add(polls, KITCHEN, true);
    platform.rename(GARDEN, "Garden Club #1");

    assertThat(told("#1 2", privately()))
        .contains("- !vote Garden-Club-1#1 2: poll #1", "- !vote kitchen#1 2: poll #1");
    assertThat(find("garden-club-1#1", privately())).isEqualTo("garden#1");
    assertThat(find("kitchen#1", privately())).isEqualTo("kitchen#1");
  }

  @Test
  void roomsThatIAmNotInAreNotMine() {
    add(polls, GARDEN, true);
    add(polls, KITCHEN, true);
    platform.leave(GARDEN, FakeChatPlatform.person("ann"));

    assertThat(find("#1", privately())).isEqualTo("kitchen#1");
    assertThat(find("garden#1", privately())).isEqualTo("item.none-numbered-direct");
    assertThat(find("#1", privately().by("ben").privately()))
        .isEqualTo("item.none-numbered-direct");
  }

  @Test
  void aRoomThatTheBotIsOutOfIsInNobodysWay() {
    add(polls, GARDEN, true);
    add(polls, KITCHEN, true);
    platform.beforeAnswering(room -> {
      if (room.equals(KITCHEN)) {
        throw new UndeliverableException("out of the kitchen");
      }
    });

    assertThat(find("garden#1", privately())).isEqualTo("garden#1");
    assertThat(find("kitchen#1", privately())).isEqualTo("item.none-numbered-direct");
  }

  @Test
  void privatelyNoMoreThanTwentyRoomsAreAskedWhoIsInThem() {
    for (int i = 1; i < 20; i++) {
      add(polls, FakeChatPlatform.room("other-" + i), true);
    }
    add(polls, GARDEN, true);
    assertThat(find("#1", privately())).isEqualTo("garden#1");

    add(polls, KITCHEN, true);
    assertThat(told("#1 2", privately())).isEqualTo("""
            More than 20 rooms have a #1. Say it with your room's name, hyphens for spaces, or in the room itself.
            For example: !vote garden#1 2""");
    assertThat(find("kitchen#1", privately())).isEqualTo("kitchen#1");
  }

  @Test
  void privatelyTheOpenOnesAreFoundHoweverManyHaveEnded() {
    for (int i = 0; i < 20; i++) {
      add(polls, FakeChatPlatform.room("other-" + i), false);
    }
    add(polls, GARDEN, true);

    assertThat(find("#1", privately())).isEqualTo("garden#1");
    platform.leave(GARDEN, FakeChatPlatform.person("ann"));
    assertThat(find("#1", privately())).isEqualTo("item.too-many-rooms");
  }

  @ParameterizedTest
  @ValueSource(strings = {"show", "edit", "cancel"})
  void sharedCommandsGoToTheKindOfTheItem(String name) {
    add(polls, GARDEN, true);
    add(pledges, GARDEN, true);
    Command command = List.<Command>of(
            new ShowCommand(finder, List.of(polls, pledges)),
            new EditCommand(finder, List.of(polls, pledges), List.of()),
            new CancelCommand(finder, List.of(polls, pledges)))
        .stream()
        .filter(it -> it.spec().name().equals(name))
        .findFirst()
        .orElseThrow();
    String text = name.equals("show") ? "" : " words";

    Reply poll = command.run(Contexts.of(command.spec(), "#1" + text));
    Reply pledge = command.run(Contexts.of(command.spec(), "#2" + text));
    Reply nothing = command.run(Contexts.of(command.spec(), "#3" + text));

    assertThat(words(poll)).endsWith("poll #1");
    assertThat(words(pledge)).endsWith("pledge #2");
    assertThat(reason(nothing)).isEqualTo("item.none-numbered");
  }
}
