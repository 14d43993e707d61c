package org.lateralbot.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.chat.Attachment;
import org.lateralbot.core.chat.BallotForm;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.Content;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.Offer;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.chat.Span;

/** What holds for every {@link Outbox}. */
@SuppressWarnings("NullAway.Init")
public abstract class OutboxContract {

  private static final Instant AT = Instant.parse("2026-11-23T10:00:00.123Z");
  private static final RoomId COMMONS = new RoomId("test", "commons");

  private Outbox outbox;

  protected abstract Outbox emptyOutbox();

  @BeforeEach
  void open() {
    outbox = emptyOutbox();
  }

  @Test
  void everyPartOfAMessageComesBack() {
    Body body = Body.of(
        Line.of(
            new Span.Plain("plain "),
            new Span.Strong("strong"),
            new Span.Code("!vote 2"),
            new Span.Link("source", URI.create("https://example.org/a?b=c#d")),
            new Span.Moment("tomorrow", Instant.parse("2026-11-24T10:00:00.123456789Z"))),
        Line.of(),
        Line.of(new Span.Plain("item")).asItem());
    OutgoingMessage message = new OutgoingMessage(
        "all",
        new Destination.ToRoom(COMMONS),
        Optional.of(new MessageId("test", "$reply")),
        Optional.of(new MessageId("test", "$thread")),
        Optional.of(new ItemId(COMMONS, 7)),
        Content.of(body).with(Attachment.of("a.png", "image/png", new byte[] {0, -1}, "bars")),
        true);
    outbox.add(message, AT);
    assertThat(outbox.waiting("all")).contains(message);
    assertThat(outbox.due(AT, any -> true, 10)).containsExactly(message);
  }

  @Test
  void everyOfferComesBack() {
    ItemId item = new ItemId(COMMONS, 7);
    List<Offer> offers = List.of(
        new Offer.Ballots(
            item,
            Locale.GERMAN,
            "Where?",
            List.of("Park", "Roof"),
            BallotForm.SEVERAL,
            2,
            true,
            true,
            false),
        new Offer.Signatures(item, Locale.FRENCH, true, false),
        new Offer.Commands(List.of(new Offer.Choice("More", "more share"))));
    for (Offer offer : offers) {
      OutgoingMessage message = OutgoingMessage.of(
              offer.getClass().getName(), new Destination.ToRoom(COMMONS), Body.of(Line.of()))
          .holding(Content.of(Body.of(Line.of())).offering(offer));
      outbox.add(message, AT);
      assertThat(outbox.waiting(message.id())).contains(message);
    }
  }

  @Test
  void textThatIsOddComesBackUnchanged() {
    String odd = "😀 \u202eשלום \u0000 \ud800 \"'\\ \u2028\r\n\t ∑ \uffff é e\u0301";
    OutgoingMessage message = OutgoingMessage.of(
        "odd",
        new Destination.ToPerson(new PersonId("test", "@ä😀\"")),
        Body.of(Line.of(new Span.Plain(odd))));
    outbox.add(message, AT);
    assertThat(outbox.waiting("odd")).contains(message);
  }

  @Test
  void anIdIsKeptOnceWhetherItWasSentOrNot() {
    outbox.add(message("a", "first"), AT);
    outbox.add(message("a", "second"), AT);
    assertThat(outbox.due(AT, any -> true, 10)).containsExactly(message("a", "first"));
    outbox.sent("a");
    outbox.add(message("a", "third"), AT);
    assertThat(outbox.due(AT, any -> true, 10)).isEmpty();
  }

  @Test
  void aSentMessageIsGone() {
    outbox.add(message("a"), AT);
    outbox.sent("a");
    outbox.sent("unknown");
    assertThat(outbox.waiting("a")).isEmpty();
    assertThat(outbox.due(AT, any -> true, 10)).isEmpty();
  }

  @Test
  void messagesAreDueFromTheirInstantOnInTheOrderTheyWereAdded() {
    outbox.add(message("late"), AT.plusSeconds(1));
    outbox.add(message("b"), AT);
    outbox.add(message("a"), AT);
    assertThat(outbox.due(AT.minusMillis(1), any -> true, 10)).isEmpty();
    assertThat(outbox.due(AT, any -> true, 10)).containsExactly(message("b"), message("a"));
    assertThat(outbox.due(AT.plusSeconds(1), any -> true, 2))
        .containsExactly(message("late"), message("b"));
  }

  @Test
  void whatNobodyWantsNowHoldsUpNothingElse() {
    List.of("a", "b", "c", "d").forEach(id -> outbox.add(message(id), AT));
    assertThat(outbox.due(AT, one -> one.id().compareTo("b") > 0, 1)).containsExactly(message("c"));
  }

  @Test
  void aFailedMessageWaitsAndCountsItsFailures() {
    outbox.add(message("a"), AT);
    outbox.failed("a", AT.plusSeconds(5));
    outbox.failed("a", AT.plusSeconds(10));
    assertThat(outbox.failures("a")).isEqualTo(2);
    assertThat(outbox.due(AT.plusSeconds(9), any -> true, 10)).isEmpty();
    assertThat(outbox.waiting("a")).contains(message("a"));
    assertThat(outbox.due(AT.plusSeconds(10), any -> true, 10)).containsExactly(message("a"));
  }

  @Test
  void aMessageThatNeverFailedOrIsUnknownHasNoFailures() {
    outbox.add(message("a"), AT);
    outbox.failed("unknown", AT);
    assertThat(outbox.failures("a")).isZero();
    assertThat(outbox.failures("unknown")).isZero();
  }

  @Test
  void theBacklogIsWhatIsNotSentHoweverOftenItFailed() {
    assertThat(outbox.backlog()).isEqualTo(new Outbox.Backlog(0, 0));
    List.of("sent", "failed").forEach(id -> outbox.add(message(id), AT.minusMillis(1)));
    List.of("now", "later").forEach(id -> outbox.add(message(id), AT));
    outbox.sent("sent");
    outbox.failed("failed", AT.plusSeconds(60));
    assertThat(outbox.backlog()).isEqualTo(new Outbox.Backlog(3, 0));
    assertThat(outbox.overdue(AT, any -> true)).isEqualTo(1);
    assertThat(outbox.overdue(AT.plusMillis(1), any -> true)).isEqualTo(3);
    assertThat(outbox.overdue(AT.plusMillis(1), one -> one.id().equals("now"))).isEqualTo(1);
  }

  @Test
  void whatIsPutAsideWaitsButIsNotOverdueUntilItIsSent() {
    List.of("a", "b").forEach(id -> outbox.add(message(id), AT));
    assertThat(outbox.putAside("a", AT.plusSeconds(5))).isTrue();
    assertThat(outbox.putAside("a", AT.plusSeconds(9))).isFalse();
    outbox.failed("a", AT.plusSeconds(10));
    assertThat(outbox.backlog()).isEqualTo(new Outbox.Backlog(2, 1));
    assertThat(outbox.overdue(AT.plusSeconds(99), any -> true)).isEqualTo(1);
    assertThat(outbox.due(AT.plusSeconds(9), any -> true, 10)).containsExactly(message("b"));
    assertThat(outbox.due(AT.plusSeconds(10), any -> true, 10))
        .containsExactly(message("a"), message("b"));
    outbox.sent("a");
    assertThat(outbox.backlog()).isEqualTo(new Outbox.Backlog(1, 0));
    assertThat(outbox.putAside("a", AT)).isFalse();
    assertThat(outbox.putAside("unknown", AT)).isFalse();
    assertThat(outbox.backlog()).isEqualTo(new Outbox.Backlog(1, 0));
  }

  @Test
  void onlyWhatWasSentOrPutAsideBeforeAnInstantIsForgotten() {
    List.of("old", "unsent", "aside").forEach(id -> outbox.add(message(id), AT.minusMillis(1)));
    outbox.add(message("young"), AT);
    List.of("old", "young").forEach(outbox::sent);
    outbox.putAside("aside", AT);
    outbox.forgetBefore(AT);
    List.of("old", "young", "unsent", "aside").forEach(id -> outbox.add(message(id, "again"), AT));
    assertThat(outbox.due(AT, any -> true, 10))
        .containsExactlyInAnyOrder(
            message("unsent"), message("old", "again"), message("aside", "again"));
  }

  private static OutgoingMessage message(String id) {
    return message(id, "words");
  }

  private static OutgoingMessage message(String id, String words) {
    return OutgoingMessage.of(
        id, new Destination.ToRoom(COMMONS), Body.of(Line.of(new Span.Plain(words))));
  }
}
