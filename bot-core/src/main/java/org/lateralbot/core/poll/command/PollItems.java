package org.lateralbot.core.poll.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
import org.lateralbot.core.item.Mark;
import org.lateralbot.core.item.command.ItemKind;
import org.lateralbot.core.item.command.ItemName;
import org.lateralbot.core.poll.Actor;
import org.lateralbot.core.poll.Method;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollDraft;
import org.lateralbot.core.poll.PollService;
import org.lateralbot.core.poll.Refusal;
import org.lateralbot.core.poll.Stance;

/** What polls offer to the commands they share with pledges. */
final class PollItems implements ItemKind {

  private final PollService service;
  private final PollReplies replies;
  private final PollAnnouncements announcements;
  private final DraftReader drafts;

  PollItems(
      PollService service,
      PollReplies replies,
      PollAnnouncements announcements,
      DraftReader drafts) {
    this.service = service;
    this.replies = replies;
    this.announcements = announcements;
    this.drafts = drafts;
  }

  @Override
  public boolean has(ItemId item) {
    return service.find(item).isPresent();
  }

  @Override
  public boolean isOpen(ItemId item, Instant now) {
    return service.find(item).filter(poll -> poll.isOpen(now)).isPresent();
  }

  @Override
  public List<ItemId> open(RoomId room, Instant now) {
    return service.open(room, now).stream().map(Poll::id).toList();
  }

  @Override
  public List<ItemId> ended(RoomId room, Instant now, int limit) {
    return service.ended(room, now, 0, limit).stream().map(Poll::id).toList();
  }

  @Override
  public List<ItemId> openAbout(RoomId room, String principle, Instant now) {
    return service.open(room, now).stream()
        .filter(poll -> poll.about().filter(principle::equals).isPresent())
        .map(Poll::id)
        .toList();
  }

  @Override
  public Line summary(ItemId item, Voice voice) {
    return PollCard.summary(voice, poll(item), ItemName.inRoom(item));
  }

  @Override
  public boolean isSecret(ItemId item) {
    return poll(item).rules().isSecret();
  }

  @Override
  public Content card(ItemId item, Instant now) {
    return replies.card(poll(item), now);
  }

  /** A number means an option where a ballot can be one option alone. */
  @Override
  public Optional<String> lineFor(ItemId item, String key) {
    Poll poll = poll(item);
    Method method = poll.rules().method();
    boolean takesOne = method != Method.RANKED && method != Method.SCORE;
    int positions = method.hasOptions() ? poll.options().size() : Stance.values().length;
    return ReactionKeys.position(key)
        .filter(position -> takesOne && position <= positions)
        .map(position -> "vote " + position);
  }

  @Override
  public Reply cast(ItemId item, IncomingBallot ballot) {
    Poll poll = poll(item);
    Offer.Ballots offer = PollOffer.of(replies.voice(poll), poll, ballot.sentAt());
    return service
        .revocably()
        .castNatively(
            poll,
            replies.voter(ballot.sender(), poll),
            ballot.id(),
            ballot.answers().map(offer::positions),
            ballot.sentAt())
        .<Reply>map(reason -> replies.refuseInRoom(poll, reason))
        .orElseGet(Reply::silence);
  }

  @Override
  public void retract(Mark mark, Retraction retraction) {
    service
        .revocably()
        .retract(poll(mark.item()), mark.person(), retraction.retracted(), retraction.sentAt());
  }

  @Override
  public Reply show(CommandContext context, ItemId item) {
    return replies.card(context, poll(item));
  }

  @Override
  public Reply edit(CommandContext context, ItemId item) {
    Poll poll = poll(item);
    Optional<Refusal> refusal = poll.refusesEdit(context.sender().id(), context.now());
    if (refusal.isPresent()) {
      return replies.refuse(context, poll, refusal.get());
    }
    if (context.arguments().text().isEmpty() && context.arguments().flags().isEmpty()) {
      return context.refuse("poll.edit.nothing");
    }
    return drafts
        .read(context, replies.voice(poll), poll)
        .answer(draft -> edit(context, poll, draft));
  }

  private Reply edit(CommandContext context, Poll poll, PollDraft draft) {
    return service
        .edit(poll, context.sender().id(), draft, context.now())
        .fold(
            after -> replies.card(context, after),
            reason -> context.refuse(
                RefusalText.key(reason),
                RefusalText.arguments(
                    reason, replies.voice(poll), poll, replies.ref(context, poll))));
  }

  @Override
  public Reply cancel(CommandContext context, ItemId item) {
    Poll poll = poll(item);
    Optional<String> reason =
        Optional.of(Tokens.unquoted(context.arguments().text())).filter(words -> !words.isEmpty());
    return service
        .cancel(
            poll,
            Actor.of(context.sender()),
            replies.moderates(context, poll),
            reason,
            context.now())
        .fold(
            after -> cancelled(context, after), refused -> replies.refuse(context, poll, refused));
  }

  private Reply cancelled(CommandContext context, Poll poll) {
    if (replies.isElsewhere(context, poll)) {
      announcements.ended(poll, context.now());
    }
    return replies.result(context, poll);
  }

  @Override
  public Reply record(CommandContext context, ItemId item) {
    Poll poll = poll(item);
    String ref = replies.ref(context, poll);
    if (!poll.hasRecord()) {
      return context.refuseBriefly(
          poll.isCancelled() ? "poll.record.called-off" : "poll.record.after-end", ref);
    }
    return replies.record(context, poll).about(item);
  }

  private Poll poll(ItemId item) {
    return service.find(item).orElseThrow();
  }
}
