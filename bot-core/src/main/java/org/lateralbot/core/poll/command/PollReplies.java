package org.lateralbot.core.poll.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.ChatRooms;
import org.lateralbot.core.chat.Content;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.Person;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.Reply;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.command.Voices;
import org.lateralbot.core.item.command.ItemName;
import org.lateralbot.core.item.command.RecordAttachment;
import org.lateralbot.core.poll.Actor;
import org.lateralbot.core.poll.Ballot;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollEnd;
import org.lateralbot.core.poll.PollResult;
import org.lateralbot.core.poll.PollService;
import org.lateralbot.core.poll.Refusal;
import org.lateralbot.core.poll.Voter;

/** What the commands about polls have in common: who speaks, cards, results and refusals. */
final class PollReplies {

  /**
   * Up to so many ballots the record is checked whenever the result is shown. To look through a longer
   * one takes its time, so that is done when somebody asks for the record or a ballot in it.
   */
  private static final int CHECKED_AT_EVERY_RESULT = 500;

  private final PollService service;
  private final Voices voices;
  private final ChatRooms rooms;

  PollReplies(PollService service, Voices voices, ChatRooms rooms) {
    this.service = service;
    this.voices = voices;
    this.rooms = rooms;
  }

  /** How the bot speaks in the poll's room: a poll's times are shown in that room's zone. */
  Voice voice(Poll poll) {
    return voices.in(poll.id().room());
  }

  String ref(CommandContext context, Poll poll) {
    return ItemName.in(context, poll.id(), rooms);
  }

  /** How a poll is named to one person, wherever they asked. */
  String privateRef(Poll poll) {
    return ItemName.inPrivate(poll.id(), rooms);
  }

  /** The sender as one who wants to take part. */
  Voter voter(CommandContext context, Poll poll) {
    return new Voter(
        Actor.of(context.sender()),
        rooms.membership(poll.id().room(), context.sender().id()),
        context.isPrivate());
  }

  /** Somebody who voted where everybody sees it. */
  Voter voter(Person sender, Poll poll) {
    return new Voter(Actor.of(sender), rooms.membership(poll.id().room(), sender.id()), false);
  }

  /** A refusal as the poll's room sees it. */
  Reply.Refusal refuseInRoom(Poll poll, Refusal reason) {
    Voice voice = voice(poll);
    Object[] arguments = RefusalText.arguments(reason, voice, poll, ItemName.inRoom(poll.id()));
    return new Reply.Refusal(
        RefusalText.key(reason), Body.of(voice.line(RefusalText.key(reason), arguments)));
  }

  /** Whether the sender may moderate the poll's room, wherever they say so. */
  boolean moderates(CommandContext context, Poll poll) {
    return rooms.mayModerate(poll.id().room(), context.sender().id());
  }

  /** Whether the line was said outside the poll's room, so that the room has not seen it. */
  boolean isElsewhere(CommandContext context, Poll poll) {
    return !poll.id().room().equals(context.room());
  }

  /** The card of an open poll, the result of an ended one. */
  Reply.Answer card(CommandContext context, Poll poll, Line... below) {
    return Reply.answer(body(poll, ref(context, poll), context.now()).and(below))
        .about(poll.id())
        .offering(PollOffer.of(voice(poll), poll, context.now()));
  }

  /** The card as its room sees it. */
  Content card(Poll poll, Instant now) {
    return Content.of(body(poll, ItemName.inRoom(poll.id()), now))
        .offering(PollOffer.of(voice(poll), poll, now));
  }

  private Body body(Poll poll, String ref, Instant now) {
    return poll.isOpen(now)
        ? new PollCard(voice(poll), poll, service.result(poll), ref, privateRef(poll)).body(now)
        : result(poll, ref, now);
  }

  /** What the ballots say, as far as anybody may see it. */
  Reply.Answer result(CommandContext context, Poll poll) {
    return Reply.answer(result(poll, ref(context, poll), context.now())).about(poll.id());
  }

  /** The same as it is shown in the poll's room. */
  Body result(Poll poll, String ref, Instant now) {
    PollResult counted = service.result(poll);
    boolean checked = isCheckedAtEveryResult(poll);
    List<Ballot> ballots =
        checked || PollResultText.listsBallots(poll, now) ? service.ballots(poll) : List.of();
    Voice voice = voice(poll);
    Body result =
        new PollResultText(voice, poll, counted, ballots, service.unreadable(poll), ref).body(now);
    Optional<Line> warning =
        checked ? new RecordCheck(voice, poll, counted, ballots, ref).warning() : Optional.empty();
    return warning
        .map(line -> Body.of(line).and(result.lines()))
        .orElseGet(() -> result.and(head(voice, poll, counted.ballots(), ref)));
  }

  private static List<Line> head(Voice voice, Poll poll, int ballots, String ref) {
    return poll.end().flatMap(PollEnd::head).stream()
        .map(head -> voice.line(
            "poll.result.record", ballots, RecordCheck.shown(head), voice.example("record", ref)))
        .toList();
  }

  /** What to say about an ended poll if it was changed behind the bot's back, unless it is a large one. */
  Optional<Line> warning(Poll poll, String ref) {
    return isCheckedAtEveryResult(poll) ? check(poll, ref).warning() : Optional.empty();
  }

  private boolean isCheckedAtEveryResult(Poll poll) {
    return poll.hasRecord() && !service.hasMoreThan(poll, CHECKED_AT_EVERY_RESULT);
  }

  /** What is kept of an ended poll, held against what was told at its end. */
  RecordCheck check(Poll poll, String ref) {
    return new RecordCheck(voice(poll), poll, service.result(poll), service.ballots(poll), ref);
  }

  /** The record of an ended poll as a file, and how to recount it. */
  Reply.Answer record(CommandContext context, Poll poll) {
    Voice voice = voice(poll);
    RecordCheck check = check(poll, ref(context, poll));
    RecordAttachment file =
        new RecordAttachment("poll-" + poll.id().number(), check.record().file());
    List<Line> lines = new ArrayList<>(check.warning().stream().toList());
    lines.add(voice.line(
        "poll.record.file",
        ref(context, poll),
        poll.question(),
        check.record().ballots().size(),
        file.recount(poll.end().flatMap(PollEnd::head))));
    String title = voice.messages().plain("poll.record.name", ItemName.inRoom(poll.id()));
    return Reply.answer(new Body(lines)).with(file.attachment(title));
  }

  /** What came of a poll, in the words of one who answers for it. */
  Body outcome(Poll poll, String ref) {
    Voice voice = voice(poll);
    Body title = Body.of(voice.line("poll.card.title", ref, poll.question()));
    return title.and(
        poll.outcome().map(said -> PollResultText.outcome(voice, said)).stream().toList());
  }

  /** What the ballots say, whoever may see it: ask the poll who may. */
  PollResult counted(Poll poll) {
    return service.result(poll);
  }

  /** A refusal that a poll gave its reason for. */
  Reply.Refusal refuse(CommandContext context, Poll poll, Refusal reason) {
    if (reason == Refusal.ONLY_PRIVATELY) {
      return onlyPrivately(context, poll);
    }
    return context.refuseBriefly(
        RefusalText.key(reason),
        RefusalText.arguments(reason, voice(poll), poll, ref(context, poll)));
  }

  /** Shows the line to send privately, but never what the sender has just said too loudly. */
  private Reply.Refusal onlyPrivately(CommandContext context, Poll poll) {
    Voice voice = context.voice();
    String privately = privateRef(poll);
    boolean voting = context.spec().parameters().size() > 1;
    String choice = voting ? " <" + voice.messages().plain("parameter.ballot") + ">" : "";
    Line line = voice.line(
        "poll.refused.send-privately", voice.example(context.spec().name(), privately + choice));
    return context.refuseWith(
        voting ? List.of(line, voice.line("poll.refused.delete-it")) : List.of(line),
        RefusalText.key(Refusal.ONLY_PRIVATELY),
        ref(context, poll));
  }
}
