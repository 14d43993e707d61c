package org.lateralbot.core.principles.command;

import java.net.URI;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.Span;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.principles.Evidence;
import org.lateralbot.core.principles.Principle;
import org.lateralbot.core.principles.PrincipleCatalogue;

/** Writes entries, whole or in part. */
final class EntryText {

  private static final Pattern ITEM = Pattern.compile("\\s*(?:-|\\d+\\.) ");
  private static final Pattern PARAGRAPH_END = Pattern.compile("\\n\\s*\\n|\\n(?=" + ITEM + ")");

  /** The point behind a name's first letter ends no sentence. */
  private static final Pattern INITIAL = Pattern.compile("(?U)\\s\\p{Lu}\\.\\s*$");

  private final PrincipleCatalogue catalogue;

  EntryText(PrincipleCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The short answer: which entry, what it says, one line on why if it says so, where to find more. */
  List<Line> brief(Principle entry, Voice voice) {
    List<Line> lines = new ArrayList<>();
    lines.add(heading(entry, voice));
    lines.addAll(paragraphs(entry.statement()));
    if (!ITEM.matcher(entry.explanation()).lookingAt()) {
      lines.add(voice.line("ask.why-line", firstSentence(entry.explanation(), voice)));
    }
    lines.add(voice.line("ask.more", voice.example("more", "")));
    return lines;
  }

  /** The entry on one line of a list. */
  Line listed(Principle entry, Voice voice) {
    return voice.item(
        "ask.listed", new Span.Strong(entry.title()), voice.example("principle", entry.id()));
  }

  /** The entry on one line of a list, with what it says. */
  Line offered(Principle entry, Voice voice) {
    return voice.item(
        "ask.offered",
        new Span.Strong(entry.title()),
        firstSentence(entry.statement(), voice),
        voice.example("principle", entry.id()));
  }

  Line heading(Principle entry, Voice voice) {
    Span title = new Span.Strong(entry.title());
    Integer number = entry.number();
    return number == null
        ? voice.line("ask.topic-heading", title)
        : voice.line("ask.heading", number, title);
  }

  /** One part of each entry that was shown last; the reasons for showing them are told once. */
  List<Line> more(Part part, LastAnswers.Shown shown, Voice voice) {
    List<Line> lines = new ArrayList<>();
    for (String id : part == Part.EVIDENCE ? shown.ids().subList(0, 1) : shown.ids()) {
      lines.addAll(part(part, catalogue.entry(id, shown.language()), shown.evidence(), voice));
    }
    return lines;
  }

  /** One part of an entry; everything for {@link Part#ALL}. */
  private List<Line> part(Part part, Principle entry, Evidence evidence, Voice voice) {
    List<Line> lines = new ArrayList<>(List.of(heading(entry, voice)));
    switch (part) {
      case WHY -> lines.addAll(paragraphs(entry.explanation()));
      case PRACTICE -> lines.addAll(section("ask.practice", entry.practice(), voice));
      case OBJECTION -> lines.addAll(section("ask.objection", entry.objection(), voice));
      case RELATED -> lines.addAll(related(entry, voice));
      case SOURCE -> lines.add(source(entry, voice));
      case EVIDENCE -> lines.addAll(evidence(evidence, voice));
      case ALL -> {
        lines.addAll(paragraphs(entry.explanation()));
        lines.addAll(section("ask.practice", entry.practice(), voice));
        lines.addAll(section("ask.objection", entry.objection(), voice));
        lines.addAll(related(entry, voice));
        lines.add(source(entry, voice));
      }
    }
    return lines;
  }

  private static List<Line> section(String heading, String text, Voice voice) {
    List<Line> lines = new ArrayList<>(List.of(voice.line(heading)));
    lines.addAll(paragraphs(text));
    return lines;
  }

  private List<Line> related(Principle entry, Voice voice) {
    List<Line> lines = new ArrayList<>();
    for (String id : entry.related()) {
      lines.add(listed(catalogue.entry(id, voice.messages().locale()), voice));
    }
    if (!lines.isEmpty()) {
      lines.add(0, voice.line("ask.related"));
    }
    return lines;
  }

  private static Line source(Principle entry, Voice voice) {
    return voice.line("ask.source", new Span.Link(entry.source(), URI.create(entry.source())));
  }

  private static List<Line> evidence(Evidence evidence, Voice voice) {
    if (evidence.ranking().isEmpty()) {
      return List.of(voice.line("ask.evidence-named"));
    }
    List<Line> lines = new ArrayList<>(List.of(voice.line("ask.evidence")));
    for (Evidence.Example example : evidence.nearest()) {
      String id = example.id() == null ? voice.messages().plain("ask.none") : example.id();
      lines.add(
          voice.item("ask.evidence-example", example.question(), id, percent(example.likeness())));
    }
    for (Evidence.Score score : evidence.ranking().stream().limit(3).toList()) {
      lines.add(voice.item("ask.evidence-score", score.id(), percent(score.share())));
    }
    lines.add(voice.item("ask.evidence-none", percent(evidence.noneShare())));
    return lines;
  }

  private static long percent(double share) {
    return Math.round(share * 100);
  }

  /** The paragraphs and list items of a text; line ends within a paragraph are only spaces. */
  private static List<Line> paragraphs(String text) {
    return PARAGRAPH_END
        .splitAsStream(text)
        .map(paragraph -> paragraph.replaceAll("\\s+", " ").strip())
        .filter(paragraph -> !paragraph.isEmpty())
        .map(paragraph -> paragraph.startsWith("- ")
            ? Line.of(new Span.Plain(paragraph.substring(2))).asItem()
            : Line.of(new Span.Plain(paragraph)))
        .toList();
  }

  private static String firstSentence(String text, Voice voice) {
    String line = text.replaceAll("\\s+", " ").strip();
    BreakIterator sentences = BreakIterator.getSentenceInstance(voice.messages().locale());
    sentences.setText(line);
    int end = sentences.next();
    while (end != BreakIterator.DONE && INITIAL.matcher(line.substring(0, end)).find()) {
      end = sentences.next();
    }
    return end == BreakIterator.DONE ? line : line.substring(0, end).strip();
  }
}
