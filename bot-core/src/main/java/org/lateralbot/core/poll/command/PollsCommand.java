package org.lateralbot.core.poll.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.CommandSpec;
import org.lateralbot.core.command.Parameter;
import org.lateralbot.core.command.Reply;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollService;
import org.lateralbot.core.poll.VoterRecords;

/** Lists the polls of a room; in a direct room the open ones that the sender takes part in. */
final class PollsCommand implements Command {

  private static final int ON_A_PAGE = 20;
  private static final Pattern CLOSED =
      Pattern.compile("(?:closed|ended)(?:\\s+(\\d{1,4}))?", Pattern.CASE_INSENSITIVE);

  private final PollService service;
  private final VoterRecords records;
  private final PollReplies replies;

  PollsCommand(PollService service, VoterRecords records, PollReplies replies) {
    this.service = service;
    this.records = records;
    this.replies = replies;
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.named("polls")
        .taking(Parameter.optionalText("closed").oneOf("closed"))
        .like("closed")
        .answeringSender();
  }

  @Override
  public Reply run(CommandContext context) {
    String typed = context.arguments().text();
    Matcher closed = CLOSED.matcher(typed);
    if (!typed.isEmpty() && !closed.matches()) {
      return context.refuse("poll.list.unexpected", typed);
    }
    if (context.isDirect()) {
      return mine(context, typed.isEmpty());
    }
    return typed.isEmpty()
        ? open(context)
        : ended(
            context, Optional.ofNullable(closed.group(1)).map(Integer::valueOf).orElse(1));
  }

  private Reply open(CommandContext context) {
    Voice voice = context.voice();
    List<Poll> open = service.open(context.room(), context.now());
    if (open.isEmpty()) {
      return Reply.answer(
          voice.line("poll.list.none"),
          voice.line("poll.list.open-one", voice.example("poll", "Shall we meet on Friday?")));
    }
    return list(voice.line("poll.list.open"), items(context, open));
  }

  private Reply ended(CommandContext context, int page) {
    int skip = Math.max(0, page - 1) * ON_A_PAGE;
    List<Poll> found = service.ended(context.room(), context.now(), skip, ON_A_PAGE + 1);
    if (found.isEmpty()) {
      return context.answer("poll.list.none-closed");
    }
    List<Line> lines =
        new ArrayList<>(items(context, found.subList(0, Math.min(found.size(), ON_A_PAGE))));
    if (found.size() > ON_A_PAGE) {
      lines.add(context
          .voice()
          .line(
              "poll.list.older",
              context.voice().example("polls", "closed " + (Math.max(1, page) + 1))));
    }
    return list(context.voice().line("poll.list.closed"), lines);
  }

  private Reply mine(CommandContext context, boolean onlyOpen) {
    Set<Poll> polls = new LinkedHashSet<>();
    records.ballots(context.sender().id()).forEach(cast -> polls.add(cast.poll()));
    polls.addAll(records.naming(context.sender().id()));
    polls.addAll(records.reminders(context.sender().id()));
    List<Poll> wanted =
        polls.stream().filter(poll -> poll.isOpen(context.now()) == onlyOpen).toList();
    return wanted.isEmpty()
        ? context.answer("poll.list.none-mine")
        : list(context.voice().line("poll.list.mine"), items(context, wanted));
  }

  private List<Line> items(CommandContext context, List<Poll> polls) {
    return polls.stream().map(poll -> item(context, poll)).toList();
  }

  private Line item(CommandContext context, Poll poll) {
    Voice voice = replies.voice(poll);
    String ref = replies.ref(context, poll);
    Line line = poll.isOpen(context.now())
        ? PollCard.summary(voice, poll, ref)
        : PollCard.ended(voice, poll, ref);
    return line.asItem();
  }

  private static Reply list(Line title, List<Line> items) {
    return Reply.answer(Body.of(title).and(items));
  }
}
