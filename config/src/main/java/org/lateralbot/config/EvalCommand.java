package org.lateralbot.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.lateralbot.config.fault.FaultsException;
import org.lateralbot.config.principles.PrincipleFolder;
import org.lateralbot.core.principles.Finding;
import org.lateralbot.core.principles.PrincipleFinder;
import org.lateralbot.core.principles.match.LabelledQuestion;
import org.lateralbot.core.principles.match.Scorecard;
import org.lateralbot.core.principles.match.Scorecard.InScope;
import org.lateralbot.core.principles.match.Scorecard.None;

/**
 * Measures how well questions are answered: {@code eval FILE.jsonl}, one object a line with {@code
 * text}, {@code labels}, {@code kind} and perhaps {@code lang}. A community can measure its own
 * fork of the principles with its own questions.
 */
final class EvalCommand {

  private static final int WARM_UP = 30;

  private final PrincipleFinder finder;

  EvalCommand(PrincipleFinder finder) {
    this.finder = finder;
  }

  /**
   * Asks every question of the file and prints the shares.
   *
   * @throws FaultsException if a line of the file is of another form
   * @throws StartRefusedException if the file cannot be read
   */
  void run(Path file, boolean json, PrintWriter out)
      throws FaultsException, StartRefusedException, IOException {
    List<LabelledQuestion> questions = QuestionFile.parse(file.toString(), lines(file));
    Result result = measure(questions);
    if (json) {
      printJson(result, out);
    } else {
      printTable(result, out);
    }
    out.flush();
  }

  private static List<String> lines(Path file) throws StartRefusedException {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new StartRefusedException(
          "The questions in " + file + " cannot be read: " + FileFailure.words(unreadable) + ".",
          unreadable);
    }
  }

  private Result measure(List<LabelledQuestion> questions) {
    questions.stream().limit(WARM_UP).forEach(this::ask);
    Scorecard all = new Scorecard();
    Map<String, Scorecard> byKind = new TreeMap<>();
    Map<String, Scorecard> byLanguage = new TreeMap<>();
    List<Double> times = new ArrayList<>();
    for (LabelledQuestion question : questions) {
      long start = System.nanoTime();
      Finding finding = ask(question);
      times.add((System.nanoTime() - start) / 1e6);
      all.add(question, finding);
      byKind.computeIfAbsent(question.kind(), kind -> new Scorecard()).add(question, finding);
      byLanguage
          .computeIfAbsent(question.language(), language -> new Scorecard())
          .add(question, finding);
    }
    return new Result(all, byKind, byLanguage, median(times));
  }

  /** As in a room set to the main language, so that languages have to be recognised. */
  private Finding ask(LabelledQuestion question) {
    return finder.find(question.text(), PrincipleFolder.MAIN_LANGUAGE);
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }

  private static void printTable(Result result, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%-16s %5s %5s %5s %6s %6s %5s %8s | %5s %6s %7s%n",
        "",
        "asked",
        "top-1",
        "top-3",
        "helped",
        "direct",
        "wrong",
        "declined",
        "none",
        "direct",
        "offered");
    printRow("all", result.all(), out);
    result.byKind().forEach((kind, card) -> printRow(kind, card, out));
    result.byLanguage().forEach((language, card) -> printRow(language, card, out));
    out.printf(Locale.ROOT, "median %.1f ms a question%n", result.medianMillis());
  }

  private static void printRow(String name, Scorecard card, PrintWriter out) {
    InScope in = card.shares().inScope();
    None none = card.shares().none();
    out.printf(
        Locale.ROOT,
        "%-16s %5d %5.3f %5.3f %6.3f %6.3f %5.3f %8.3f | %5d %6.3f %7.3f%n",
        name,
        in.n(),
        in.top1(),
        in.top3(),
        in.helped(),
        in.direct(),
        in.directWrong(),
        in.declined(),
        none.n(),
        none.direct(),
        none.offered());
  }

  private static void printJson(Result result, PrintWriter out) throws IOException {
    JsonFactory factory = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.writeStartObject();
      writeShares(result.all(), json);
      writeEach("by_kind", result.byKind(), json);
      writeEach("by_lang", result.byLanguage(), json);
      json.writeNumberField("ms_median", result.medianMillis());
      json.writeEndObject();
    }
    out.println();
  }

  private static void writeEach(String name, Map<String, Scorecard> cards, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, Scorecard> card : cards.entrySet()) {
      json.writeObjectFieldStart(card.getKey());
      writeShares(card.getValue(), json);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void writeShares(Scorecard card, JsonGenerator json) throws IOException {
    InScope in = card.shares().inScope();
    json.writeObjectFieldStart("in_scope");
    json.writeNumberField("n", in.n());
    json.writeNumberField("top1", in.top1());
    json.writeNumberField("top3", in.top3());
    json.writeNumberField("helped", in.helped());
    json.writeNumberField("direct", in.direct());
    json.writeNumberField("direct_wrong", in.directWrong());
    json.writeNumberField("declined", in.declined());
    json.writeEndObject();
    None none = card.shares().none();
    json.writeObjectFieldStart("none");
    json.writeNumberField("n", none.n());
    json.writeNumberField("direct", none.direct());
    json.writeNumberField("offered", none.offered());
    json.writeEndObject();
  }

  private record Result(
      Scorecard all,
      Map<String, Scorecard> byKind,
      Map<String, Scorecard> byLanguage,
      double medianMillis) {}
}
