package org.lateralbot.core.poll.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.CommandSpec;
import org.lateralbot.core.command.Parameter;
import org.lateralbot.core.command.Reply;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.poll.Ballot;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollRecord;
import org.lateralbot.core.poll.PollService;
import org.lateralbot.core.text.SafeText;

/**
 * Looks up a receipt in the record of a closed poll, for the sender alone: theirs if they name none.
 * Before the end it says only that their own ballot is in.
 */
final class VerifyCommand implements Command {

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final int LONGEST_RECEIPT = 100;

  private final PollService service;
  private final PollFinder finder;
  private final PollReplies replies;

  VerifyCommand(PollService service, PollFinder finder, PollReplies replies) {
    this.service = service;
    this.finder = finder;
    this.replies = replies;
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.named("verify")
        .taking(Parameter.itemOrImplied(), Parameter.optionalText("receipt"))
        .like("#7")
        .answeringSender()
        .confiding();
  }

  @Override
  public Reply run(CommandContext context) {
    Function<Poll, Reply> verified = poll -> verify(context, poll).privately();
    return context.arguments().item().isPresent() || hasBallotInOpenPoll(context)
        ? finder.with(context, verified)
        : finder.withEnded(context, verified);
  }

  /** Whoever has no ballot in an open poll cannot mean one. */
  private boolean hasBallotInOpenPoll(CommandContext context) {
    return service.open(context.room(), context.now()).stream()
        .anyMatch(poll -> service.ballotOf(poll, context.sender().id()).isPresent());
  }

  private Reply.Answer verify(CommandContext context, Poll poll) {
    String ref = replies.privateRef(poll);
    String typed = receipt(context.arguments().text());
    Optional<Ballot> own = service.ballotOf(poll, context.sender().id());
    if (poll.isCancelled()) {
      return context.answer("poll.record.called-off", ref);
    }
    if (typed.isEmpty() && own.isEmpty()) {
      return context.answer("poll.refused.no-ballot", ref);
    }
    List<Line> lines = new ArrayList<>(
        poll.end().isEmpty()
            ? List.of(soFar(context.voice(), poll, own, typed))
            : inRecord(
                context.voice(), poll, typed.isEmpty() ? own.orElseThrow().receipt() : typed));
    if (!typed.isEmpty() && !context.isPrivate()) {
      lines.add(context.voice().line("poll.verify.overheard"));
    }
    return Reply.answer(new Body(lines));
  }

  /** As people copy it: case and what stands between the words do not matter. */
  private static String receipt(String typed) {
    String words = NO_LETTERS.matcher(typed).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    return SafeText.shortened(words, LONGEST_RECEIPT);
  }

  /** Nothing here tells of anybody else's ballot. */
  private Line soFar(Voice voice, Poll poll, Optional<Ballot> own, String typed) {
    String ref = replies.privateRef(poll);
    if (own.isEmpty()) {
      return voice.line("poll.refused.no-ballot", ref);
    }
    if (typed.isEmpty()) {
      return voice.line("poll.verify.in", ref, poll.question());
    }
    return own.get().receipt().equals(typed)
        ? voice.line("poll.verify.in-under", ref, poll.question())
        : voice.line(
            "poll.verify.other-receipt", ref, poll.question(), voice.example("receipt", ref));
  }

  private List<Line> inRecord(Voice voice, Poll poll, String receipt) {
    String ref = replies.privateRef(poll);
    RecordCheck check = replies.check(poll, ref);
    List<Line> lines = new ArrayList<>();
    lines.add(check
        .record()
        .under(receipt)
        .map(PollRecord.Entry::choice)
        .map(choice -> voice.line(
            "poll.verify.found", ref, poll.question(), receipt, BallotText.of(voice, poll, choice)))
        .orElseGet(() -> voice.line("poll.verify.not-found", ref, poll.question(), receipt)));
    check.verdict().ifPresent(lines::add);
    return lines;
  }
}
