package org.lateralbot.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lateralbot.adapter.embeddings.LocalModels;
import org.lateralbot.config.fault.FaultsException;
import org.lateralbot.config.principles.PrincipleFiles;
import org.lateralbot.config.principles.PrincipleFolder;
import org.lateralbot.core.principles.Edition;
import org.lateralbot.core.principles.Principle;
import org.lateralbot.core.principles.PrincipleCatalogue;
import org.lateralbot.core.principles.PrincipleFinder;
import org.lateralbot.core.principles.match.Embedder;
import org.lateralbot.core.principles.match.KeywordFinder;
import org.lateralbot.core.principles.match.LabelledQuestion;
import org.lateralbot.core.principles.match.Scorecard;
import org.lateralbot.core.principles.match.Scorecard.Shares;
import org.lateralbot.core.principles.match.TrainedFinder;
import org.lateralbot.core.principles.match.TrainedMatchers;

/**
 * Compares designs on the development questions, and on the entries' own examples, each asked of a
 * finder that has not seen it. Not part of every build, since it takes minutes: run by name.
 */
class ComparisonTable {

  private static final int FOLDS = 5;
  private static final Path TABLE = Path.of("target", "comparison.md");

  @TempDir
  Path folder;

  @Test
  void write() throws Exception {
    PrincipleCatalogue catalogue = english();
    List<LabelledQuestion> questions = QuestionFile.parse(
        "questions-dev.jsonl",
        Files.readAllLines(Path.of("src/test/resources/questions-dev.jsonl")));
    assertThat(catalogue.entries()).allSatisfy(entry -> isUnseen(entry, questions));
    List<String> rows = new ArrayList<>();
    rows.add("| design | questions | top-1 | top-3 | helped | direct | wrong | declined"
        + " | none: direct | none: offered |");
    rows.add("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    for (Map.Entry<String, Design> design : designs().entrySet()) {
      Scorecard development = new Scorecard();
      ask(questions, design.getValue().open(catalogue), development);
      rows.add(row(design.getKey(), "development", development.shares()));
      rows.add(row(design.getKey(), "own, left out", leftOut(catalogue, design.getValue())));
    }
    Files.createDirectories(TABLE.getParent());
    Files.write(TABLE, rows);
    assertThat(TABLE).isNotEmptyFile();
  }

  private static void isUnseen(Principle entry, List<LabelledQuestion> questions) {
    assertThat(questions)
        .extracting(LabelledQuestion::text)
        .doesNotContainAnyElementsOf(entry.questions());
  }

  private static PrincipleCatalogue english() throws FaultsException, IOException {
    PrincipleCatalogue all = PrincipleFolder.read(PrincipleFiles.packed());
    return new PrincipleCatalogue(
        List.of(new Edition(Locale.ENGLISH, all.entries(), all.offTopic(Locale.ENGLISH))));
  }

  private Map<String, Design> designs() throws IOException {
    LocalModels local = LocalModels.load(folder);
    List<Embedder> models =
        local.embedders().stream().map(ComparisonTable::kept).toList();
    Map<String, Design> designs = new LinkedHashMap<>();
    designs.put("Commons Text: nearest example by Jaro-Winkler", JaroWinklerFinder::new);
    designs.put("Commons Text: likeness of words (`answers: keywords`)", KeywordFinder::new);
    designs.put("Lucene BM25, a document for each entry", LuceneFinder::new);
    designs.put("MiniLM alone", catalogue -> trained(local, catalogue, List.of(models.get(0))));
    designs.put("e5 alone", catalogue -> trained(local, catalogue, List.of(models.get(1))));
    designs.put("**MiniLM and e5, as built**", catalogue -> trained(local, catalogue, models));
    return designs;
  }

  private static PrincipleFinder trained(
      LocalModels local, PrincipleCatalogue catalogue, List<Embedder> models) throws IOException {
    return new TrainedFinder(
        catalogue,
        TrainedMatchers.train(catalogue, models),
        models,
        local.detector(catalogue.languages()));
  }

  /** Remembers vectors, since each text is embedded again for each fold. */
  private static Embedder kept(Embedder model) {
    Map<String, float[]> vectors = new ConcurrentHashMap<>();
    return new Embedder() {
      @Override
      public String name() {
        return model.name();
      }

      @Override
      public float[] embed(String text) {
        return vectors.computeIfAbsent(text, model::embed);
      }

      @Override
      public List<String> words() {
        return model.words();
      }
    };
  }

  private static Shares leftOut(PrincipleCatalogue catalogue, Design design) throws IOException {
    Scorecard card = new Scorecard();
    for (int fold = 0; fold < FOLDS; fold++) {
      int out = fold;
      List<LabelledQuestion> asked = new ArrayList<>();
      List<Principle> rest = new ArrayList<>();
      for (Principle entry : catalogue.entries()) {
        rest.add(without(entry, out));
        entry.questions().stream()
            .filter(text -> fold(text) == out)
            .forEach(text -> asked.add(labelled(text, entry.id())));
      }
      List<String> offTopic = catalogue.offTopic(Locale.ENGLISH);
      offTopic.stream()
          .filter(text -> fold(text) == out)
          .forEach(text -> asked.add(labelled(text, "none")));
      List<String> restOffTopic =
          offTopic.stream().filter(text -> fold(text) != out).toList();
      PrincipleFinder finder = design.open(
          new PrincipleCatalogue(List.of(new Edition(Locale.ENGLISH, rest, restOffTopic))));
      ask(asked, finder, card);
    }
    return card.shares();
  }

  private static int fold(String text) {
    return Math.floorMod(text.hashCode() * 31, FOLDS);
  }

  private static LabelledQuestion labelled(String text, String id) {
    return new LabelledQuestion(text, List.of(id), "own", "en");
  }

  private static Principle without(Principle entry, int fold) {
    return new Principle(
        entry.id(),
        entry.number(),
        entry.title(),
        entry.aliases(),
        entry.statement(),
        entry.explanation(),
        entry.practice(),
        entry.objection(),
        entry.related(),
        entry.source(),
        entry.questions().stream().filter(text -> fold(text) != fold).toList());
  }

  private static void ask(
      List<LabelledQuestion> questions, PrincipleFinder finder, Scorecard card) {
    questions.forEach(question -> card.add(question, finder.find(question.text(), Locale.ENGLISH)));
  }

  private static String row(String design, String questions, Shares shares) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f |",
        design,
        questions,
        shares.inScope().top1(),
        shares.inScope().top3(),
        shares.inScope().helped(),
        shares.inScope().direct(),
        shares.inScope().directWrong(),
        shares.inScope().declined(),
        shares.none().direct(),
        shares.none().offered());
  }

  /** Opens a finder on a catalogue. */
  private interface Design {
    PrincipleFinder open(PrincipleCatalogue catalogue) throws IOException;
  }
}
