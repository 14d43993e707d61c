package org.lateralbot.core.principles.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.CommandSpec;
import org.lateralbot.core.command.Parameter;
import org.lateralbot.core.command.Reply;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.principles.Evidence;
import org.lateralbot.core.principles.Finding;
import org.lateralbot.core.principles.Lookup;
import org.lateralbot.core.principles.Principle;
import org.lateralbot.core.principles.PrincipleCatalogue;
import org.lateralbot.core.principles.PrincipleFinder;

/** Answers a question from the list, offers what it may mean, or says that it is not about it. */
public final class AskCommand implements Command {

  /** Of a principle in the list, and nothing else. */
  private static final Pattern NUMBER = Pattern.compile("#?\\d{1,3}[.?!]?");

  private final PrincipleFinder finder;
  private final PrincipleCatalogue catalogue;
  private final LastAnswers last;
  private final EntryText text;

  AskCommand(PrincipleFinder finder, PrincipleCatalogue catalogue, LastAnswers last) {
    this.finder = finder;
    this.catalogue = catalogue;
    this.last = last;
    this.text = new EntryText(catalogue);
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.named("ask")
        .taking(Parameter.text("question"))
        .like("why is a chairman who reads all mail a problem?");
  }

  @Override
  public Reply run(CommandContext context) {
    String question = context.arguments().text();
    return last.before(context.message())
        .flatMap(shown -> followUp(context, shown, question))
        .orElseGet(() -> fresh(context, question));
  }

  private Optional<Reply> followUp(
      CommandContext context, LastAnswers.Shown shown, String question) {
    Voice voice = context.voice().speaking(shown.language());
    Optional<Integer> choice = choice(question, shown);
    if (choice.isPresent()) {
      String id = shown.ids().get(choice.get() - 1);
      last.remember(
          context.message(),
          new LastAnswers.Shown(List.of(id), shown.language(), shown.evidence()));
      return Optional.of(answer(catalogue.entry(id, shown.language()), voice));
    }
    return Part.read(question, voice.messages())
        .or(() -> Part.read(question, context.voice().messages()))
        .map(part -> Reply.answer(new Body(text.more(part, shown, voice))));
  }

  private Reply.Answer answer(Principle entry, Voice voice) {
    return Reply.answer(new Body(text.brief(entry, voice)))
        .offering(EntryOffers.parts(entry, voice));
  }

  /** After an offer, the number of one of its lines opens that one. */
  private static Optional<Integer> choice(String words, LastAnswers.Shown shown) {
    return words.matches("\\d") && shown.ids().size() > 1
        ? Optional.of(Integer.parseInt(words))
            .filter(n -> n >= 1 && n <= shown.ids().size())
        : Optional.empty();
  }

  private Reply fresh(CommandContext context, String question) {
    Locale language = context.voice().settings().language();
    if (NUMBER.matcher(question).matches()
        && catalogue.lookUp(question, language) instanceof Lookup.Found numbered) {
      Principle entry = numbered.principle();
      last.remember(
          context.message(),
          new LastAnswers.Shown(List.of(entry.id()), language, Evidence.NOTHING));
      return answer(entry, context.voice());
    }
    return found(context, finder.find(question, language));
  }

  private Reply found(CommandContext context, Finding finding) {
    Voice voice = context.voice().speaking(finding.language());
    if (finding instanceof Finding.Answer answer) {
      return shown(
          context, finding, List.of(answer.principle()), answer(answer.principle(), voice));
    }
    if (finding instanceof Finding.Comparison comparison) {
      return compared(context, comparison, voice);
    }
    if (finding instanceof Finding.Offer offer) {
      return offered(context, offer, voice);
    }
    return declined(context, (Finding.Decline) finding, voice);
  }

  private Reply compared(CommandContext context, Finding.Comparison comparison, Voice voice) {
    List<Line> lines = new ArrayList<>();
    for (Principle entry : List.of(comparison.first(), comparison.second())) {
      List<Line> brief = text.brief(entry, voice);
      lines.addAll(brief.subList(0, brief.size() - 1));
    }
    lines.add(voice.line("ask.more", voice.example("more", "")));
    return listed(context, comparison, List.of(comparison.first(), comparison.second()), lines);
  }

  private Reply offered(CommandContext context, Finding.Offer offer, Voice voice) {
    List<Line> lines = new ArrayList<>(List.of(voice.line("ask.touches")));
    offer.principles().forEach(entry -> lines.add(text.offered(entry, voice)));
    return listed(context, offer, offer.principles(), lines);
  }

  /** Who only says hello learns what can be said. "Why?" after this is not about an answer further up. */
  private Reply declined(CommandContext context, Finding.Decline decline, Voice voice) {
    last.forget(context.message());
    List<Line> lines = new ArrayList<>(List.of(voice.line(key(decline.reason()))));
    decline.suggestions().forEach(entry -> lines.add(text.listed(entry, voice)));
    lines.add(voice.help());
    return Reply.answer(new Body(lines)).offering(EntryOffers.entries(decline.suggestions()));
  }

  private static String key(Finding.Decline.Reason reason) {
    return switch (reason) {
      case OFF_TOPIC -> "ask.declined";
      case NOTHING_TO_READ -> "ask.nothing-to-read";
      case UNKNOWN_SCRIPT -> "ask.unknown-script";
    };
  }

  private Reply listed(
      CommandContext context, Finding finding, List<Principle> entries, List<Line> lines) {
    Reply.Answer answer = Reply.answer(new Body(lines)).offering(EntryOffers.entries(entries));
    return shown(context, finding, entries, answer);
  }

  private Reply shown(
      CommandContext context, Finding finding, List<Principle> entries, Reply answer) {
    last.remember(
        context.message(),
        new LastAnswers.Shown(
            entries.stream().map(Principle::id).toList(), finding.language(), finding.evidence()));
    return answer;
  }
}
