package org.lateralbot.core.pledge.command;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lateralbot.core.chat.ChatRooms;
import org.lateralbot.core.chat.Content;
import org.lateralbot.core.chat.IncomingBallot;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.Offer;
import org.lateralbot.core.chat.Retraction;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.ReactionKeys;
import org.lateralbot.core.command.Reply;
import org.lateralbot.core.command.Tokens;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.command.Voices;
import org.lateralbot.core.item.Mark;
import org.lateralbot.core.item.command.ItemKind;
import org.lateralbot.core.item.command.ItemName;
import org.lateralbot.core.item.command.RecordAttachment;
import org.lateralbot.core.pledge.CancelOutcome;
import org.lateralbot.core.pledge.EditOutcome;
import org.lateralbot.core.pledge.Pledge;
import org.lateralbot.core.pledge.PledgeRecord;
import org.lateralbot.core.pledge.PledgeService;
import org.lateralbot.core.pledge.Terms;

/** What pledges offer to the commands they share with polls. */
final class PledgeItems implements ItemKind {

  private final PledgeService service;
  private final PledgeAnnouncements announcements;
  private final Voices voices;
  private final ChatRooms rooms;

  PledgeItems(
      PledgeService service, PledgeAnnouncements announcements, Voices voices, ChatRooms rooms) {
    this.service = service;
    this.announcements = announcements;
    this.voices = voices;
    this.rooms = rooms;
  }

  @Override
  public boolean has(ItemId item) {
    return service.find(item).isPresent();
  }

  @Override
  public boolean isOpen(ItemId item, Instant now) {
    return service.find(item).filter(pledge -> pledge.isOpen(now)).isPresent();
  }

  @Override
  public List<ItemId> open(RoomId room, Instant now) {
    return service.open(room, now).stream().map(Pledge::id).toList();
  }

  @Override
  public List<ItemId> ended(RoomId room, Instant now, int limit) {
    return service.ended(room, now, limit).stream().map(Pledge::id).toList();
  }

  @Override
  public List<ItemId> openAbout(RoomId room, String principle, Instant now) {
    return service.open(room, now).stream()
        .filter(pledge -> pledge.terms().about().filter(principle::equals).isPresent())
        .map(Pledge::id)
        .toList();
  }

  @Override
  public Line summary(ItemId item, Voice voice) {
    return PledgeCard.summary(voice, service.get(item), ItemName.inRoom(item));
  }

  @Override
  public Content card(ItemId item, Instant now) {
    Pledge pledge = service.get(item);
    Voice voice = voices.in(item.room());
    return Content.of(new PledgeCard(voice, pledge, now, ItemName.inRoom(item)).body())
        .offering(offer(pledge, now));
  }

  /** Signing, or taking the signature back. */
  Offer.Signatures offer(Pledge pledge, Instant now) {
    Locale language = voices.in(pledge.id().room()).settings().language();
    return new Offer.Signatures(pledge.id(), language, false, pledge.isOpen(now));
  }

  /** Only the writing hand signs: a friendly thumb commits nobody. */
  @Override
  public Optional<String> lineFor(ItemId item, String key) {
    return ReactionKeys.isSignature(key) ? Optional.of("sign") : Optional.empty();
  }

  /** No network has a form of its own for pledges. */
  @Override
  public Reply cast(ItemId item, IncomingBallot ballot) {
    return Reply.silence();
  }

  @Override
  public void retract(Mark mark, Retraction retraction) {
    service.withdraw(mark.item(), mark.person(), retraction.sentAt());
  }

  @Override
  public Reply show(CommandContext context, ItemId item) {
    return card(context, service.get(item));
  }

  /** The whole card as an answer. */
  Reply.Answer card(CommandContext context, Pledge pledge) {
    String reference = ItemName.in(context, pledge.id(), rooms);
    Voice voice = voices.in(pledge.id().room());
    return Reply.answer(new PledgeCard(voice, pledge, context.now(), reference).body())
        .about(pledge.id())
        .offering(offer(pledge, context.now()));
  }

  @Override
  public Reply edit(CommandContext context, ItemId item) {
    if (!context.arguments().flags().isEmpty()) {
      return context.refuseBriefly("pledge.edit.words-only");
    }
    EditOutcome outcome = service.edit(
        item, context.sender().id(), Tokens.unquoted(context.arguments().text()), context.now());
    return outcome instanceof EditOutcome.Edited edited
        ? card(context, edited.pledge())
        : context.refuseBriefly(
            PledgeText.key("edit", ((EditOutcome.Refused) outcome).reason()), Terms.LONGEST_TEXT);
  }

  @Override
  public Reply cancel(CommandContext context, ItemId item) {
    CancelOutcome outcome = service.cancel(
        item,
        context.sender().id(),
        rooms.mayModerate(item.room(), context.sender().id()),
        Tokens.unquoted(context.arguments().text()),
        context.now());
    if (outcome instanceof CancelOutcome.Refused refused) {
      return context.refuseBriefly(PledgeText.key("cancel", refused.reason()), Terms.LONGEST_TEXT);
    }
    Pledge cancelled = ((CancelOutcome.Cancelled) outcome).pledge();
    if (!item.room().equals(context.room())) {
      announcements.cancelled(cancelled, context.now());
    }
    return Reply.answer(announcements.cancellation(cancelled, context.now())).about(item);
  }

  @Override
  public Reply record(CommandContext context, ItemId item) {
    Pledge pledge = service.get(item).closed(context.now());
    String reference = ItemName.in(context, item, rooms);
    if (pledge.ending().isEmpty()) {
      return context.refuseBriefly("pledge.record.after-end", reference);
    }
    Voice voice = voices.in(item.room());
    RecordAttachment file =
        new RecordAttachment("pledge-" + item.number(), new PledgeRecord(pledge).file());
    Line line = voice.line(
        "pledge.record.file", reference, pledge.terms().text(), file.recount(Optional.empty()));
    return Reply.answer(line)
        .with(file.attachment(voice.messages().plain("pledge.record.name", ItemName.inRoom(item))))
        .about(item);
  }
}
