package org.lateralbot.core.poll.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lateralbot.core.command.Arguments;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.Reading;
import org.lateralbot.core.command.Tokens;
import org.lateralbot.core.poll.Method;
import org.lateralbot.core.poll.Names;
import org.lateralbot.core.poll.PollRules;
import org.lateralbot.core.poll.Quorum;

/** Reads a poll's rules from the flags of a line. Flags that contradict each other are refused. */
final class RulesReader {

  private final CommandContext context;
  private final Arguments arguments;

  RulesReader(CommandContext context) {
    this.context = context;
    this.arguments = context.arguments();
  }

  /** The rules, with what no flag speaks of as in {@code base}. */
  Reading<PollRules> read(PollRules base) {
    return method(base).then(this::names).then(this::quorum).then(this::others);
  }

  private Reading<PollRules> method(PollRules rules) {
    List<String> named = PollFlags.METHODS.stream().filter(arguments::has).toList();
    if (named.size() > 1) {
      String flags = named.stream().map(flag -> "--" + flag).collect(Collectors.joining(" "));
      return refuse("poll.open.two-methods", flags);
    }
    if (named.isEmpty()) {
      return new Reading.Made<>(rules);
    }
    return switch (named.get(0)) {
      case PollFlags.APPROVAL -> made(rules, Method.APPROVAL);
      case PollFlags.RANKED -> made(rules, Method.RANKED);
      case PollFlags.SCORE -> made(rules, Method.SCORE);
      case PollFlags.CONSENT -> made(rules, Method.CONSENT);
      default -> upTo(rules);
    };
  }

  private static Reading<PollRules> made(PollRules rules, Method method) {
    return new Reading.Made<>(rules.withMethod(method, 1));
  }

  private Reading<PollRules> upTo(PollRules rules) {
    String typed = arguments.flag(PollFlags.CHOOSE).orElse("");
    return Tokens.number(typed)
        .<Reading<PollRules>>map(limit ->
            new Reading.Made<>(rules.withMethod(limit == 1 ? Method.SINGLE : Method.UP_TO, limit)))
        .orElseGet(() -> refuse("poll.open.not-a-number", "--" + PollFlags.CHOOSE, typed));
  }

  private Reading<PollRules> names(PollRules rules) {
    boolean secret = arguments.has(PollFlags.SECRET);
    boolean named = arguments.has(PollFlags.NAMED);
    if (secret && named) {
      return refuse("poll.open.secret-and-named");
    }
    if (secret) {
      return new Reading.Made<>(rules.withNames(Names.SECRET));
    }
    return new Reading.Made<>(named ? rules.withNames(Names.NAMED) : rules);
  }

  private Reading<PollRules> quorum(PollRules rules) {
    Optional<String> typed = arguments.flag(PollFlags.QUORUM);
    if (typed.isEmpty()) {
      return new Reading.Made<>(rules);
    }
    if (typed.get().endsWith("%")) {
      return refuse("poll.open.quorum-share");
    }
    return Tokens.number(typed.get())
        .<Reading<PollRules>>map(needed -> new Reading.Made<>(rules.withQuorum(new Quorum(needed))))
        .orElseGet(() -> refuse("poll.open.not-a-number", "--" + PollFlags.QUORUM, typed.get()));
  }

  private Reading<PollRules> others(PollRules rules) {
    PollRules hidden = arguments.has(PollFlags.HIDDEN) ? rules.withHidden() : rules;
    PollRules growing = arguments.has(PollFlags.ADD_OPTIONS) ? hidden.withAddOptions() : hidden;
    return new Reading.Made<>(arguments.has(PollFlags.SETTLED) ? growing.withSettled() : growing);
  }

  private Reading<PollRules> refuse(String key, Object... texts) {
    return new Reading.Refused<>(context.refuse(key, texts));
  }
}
