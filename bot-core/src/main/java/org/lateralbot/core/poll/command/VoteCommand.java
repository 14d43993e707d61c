package org.lateralbot.core.poll.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.IncomingMessage;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.Manner;
import org.lateralbot.core.command.Arguments;
import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.CommandSpec;
import org.lateralbot.core.command.Parameter;
import org.lateralbot.core.command.Reply;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.poll.Ballot;
import org.lateralbot.core.poll.Choice;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollService;
import org.lateralbot.core.poll.Refusal;
import org.lateralbot.core.poll.VoteOutcome;
import org.lateralbot.core.poll.Voter;

/** Casts a ballot; a later one replaces the whole of an earlier one. */
final class VoteCommand implements Command {

  private final PollService service;
  private final PollFinder finder;
  private final PollReplies replies;

  VoteCommand(PollService service, PollFinder finder, PollReplies replies) {
    this.service = service;
    this.finder = finder;
    this.replies = replies;
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.named("vote")
        .taking(Parameter.itemOrImplied(), Parameter.optionalText("ballot"))
        .like("#7 2")
        .changing()
        .answeringSender()
        .confiding();
  }

  @Override
  public void expect(IncomingMessage message, Arguments arguments) {
    arguments
        .item()
        .map(item -> new ItemId(message.roomId(), item.number()))
        .ifPresent(poll -> service.expectBallot(poll, message.sender().id()));
  }

  @Override
  public Reply run(CommandContext context) {
    return finder.with(context, poll -> vote(context, poll));
  }

  /** Whether the voter may vote is asked before what they say is read: it may be said too loudly. */
  private Reply vote(CommandContext context, Poll poll) {
    Voter voter = replies.voter(context, poll);
    Optional<Refusal> refusal = poll.refusesBallot(voter, context.now());
    if (refusal.isPresent()) {
      return replies.refuse(context, poll, refusal.get());
    }
    Voice room = replies.voice(poll);
    BallotRefusals refusals = new BallotRefusals(context, poll, room, replies.ref(context, poll));
    return new BallotReader(context, poll, room, refusals)
        .read()
        .answer(choice -> cast(context, poll, voter, choice, refusals));
  }

  /** What a reaction did is kept beside whose it is, so in a secret poll it is a ballot like any other. */
  private Reply cast(
      CommandContext context, Poll poll, Voter voter, Choice choice, BallotRefusals refusals) {
    boolean revocable =
        context.message().manner() == Manner.REACTED && !poll.rules().isSecret();
    if (revocable) {
      return service
          .revocably()
          .mark(poll, voter, choice, context.message().id(), context.now())
          .<Reply>map(refusals::refuse)
          .orElseGet(Reply::silence);
    }
    VoteOutcome outcome = service.castBallot(poll, voter, choice, context.now());
    if (outcome instanceof VoteOutcome.Refused refused) {
      return refusals.refuse(refused.reason());
    }
    return outcome instanceof VoteOutcome.Cast cast
        ? acknowledge(context, poll, "poll.vote.cast", cast.ballot())
        : acknowledge(context, poll, "poll.vote.changed", ((VoteOutcome.Changed) outcome).ballot());
  }

  /** The receipt stands only where nobody else reads it: it leads to the ballot in the record. */
  private Reply acknowledge(CommandContext context, Poll poll, String key, Ballot ballot) {
    Voice voice = context.voice();
    String ref = replies.ref(context, poll);
    List<Line> lines = new ArrayList<>();
    String chosen = BallotText.of(replies.voice(poll), poll, ballot.choice());
    lines.add(voice.line(key, ref, poll.question(), chosen));
    if (context.isPrivate()) {
      lines.add(voice.line("poll.vote.receipt", ballot.receipt(), voice.example("verify", ref)));
    }
    return Reply.answer(new Body(lines));
  }
}
