package org.lateralbot.core.pledge.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.ChatRooms;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.CommandSpec;
import org.lateralbot.core.command.Parameter;
import org.lateralbot.core.command.Reply;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.command.Voices;
import org.lateralbot.core.item.command.ItemName;
import org.lateralbot.core.pledge.Pledge;
import org.lateralbot.core.pledge.PledgeService;

/**
 * Lists the pledges of a room; in a direct room what the sender signed, and the questions that wait
 * for their answer.
 */
final class PledgesCommand implements Command {

  private static final int ENDED_SHOWN = 20;
  private static final Set<String> ENDED_WORDS = Set.of("closed", "ended");

  private final PledgeService service;
  private final PledgeAnnouncements announcements;
  private final Voices voices;
  private final ChatRooms rooms;

  PledgesCommand(
      PledgeService service, PledgeAnnouncements announcements, Voices voices, ChatRooms rooms) {
    this.service = service;
    this.announcements = announcements;
    this.voices = voices;
    this.rooms = rooms;
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.named("pledges")
        .taking(Parameter.optionalText("closed").oneOf("closed"))
        .like("closed")
        .answeringSender();
  }

  @Override
  public Reply run(CommandContext context) {
    String typed = context.arguments().text();
    if (!typed.isEmpty() && !ENDED_WORDS.contains(typed.toLowerCase(Locale.ROOT))) {
      return context.refuse("pledge.unexpected-words", typed);
    }
    if (context.isDirect()) {
      return mine(context, typed.isEmpty());
    }
    return typed.isEmpty() ? open(context) : ended(context);
  }

  private Reply open(CommandContext context) {
    Voice voice = context.voice();
    List<Line> lines = items(context, service.open(context.room(), context.now()));
    return lines.isEmpty()
        ? Reply.answer(
            voice.line("pledge.list.none"),
            voice.line(
                "pledge.list.open-one",
                voice.example("pledge", "I will host a repair evening --if 5")))
        : list(voice.line("pledge.list.open"), lines);
  }

  private Reply ended(CommandContext context) {
    Voice voice = context.voice();
    List<Line> lines = service.ended(context.room(), context.now(), ENDED_SHOWN).stream()
        .map(pledge -> endedItem(context, pledge))
        .toList();
    return lines.isEmpty()
        ? context.answer("pledge.list.none-ended")
        : list(voice.line("pledge.list.ended"), lines);
  }

  private static Line endedItem(CommandContext context, Pledge pledge) {
    Voice voice = context.voice();
    String reference = ItemName.inRoom(pledge.id());
    Line state = new PledgeCard(voice, pledge, context.now(), reference).state();
    return voice.item("pledge.list.ended-item", reference, pledge.terms().text(), state.plain());
  }

  private Reply mine(CommandContext context, boolean onlyOpen) {
    Voice voice = context.voice();
    List<Line> lines = new ArrayList<>();
    for (Pledge pledge : service.waitingForAnswer(context.sender().id())) {
      lines.addAll(announcements.question(pledge).lines());
    }
    List<Pledge> signed = service.signedBy(context.sender().id()).stream()
        .filter(pledge -> pledge.signatureOf(context.sender().id()).isPresent())
        .filter(pledge -> pledge.isOpen(context.now()) == onlyOpen)
        .toList();
    if (lines.isEmpty() || !signed.isEmpty()) {
      lines.add(voice.line(signed.isEmpty() ? "pledge.list.none-signed" : "pledge.list.signed"));
    }
    lines.addAll(items(context, signed));
    return Reply.answer(new Body(lines));
  }

  private List<Line> items(CommandContext context, List<Pledge> pledges) {
    return pledges.stream()
        .map(pledge -> PledgeCard.summary(
                voices.in(pledge.id().room()), pledge, ItemName.in(context, pledge.id(), rooms))
            .asItem())
        .toList();
  }

  private static Reply list(Line heading, List<Line> items) {
    return Reply.answer(Body.of(heading).and(items));
  }
}
