package org.lateralbot.core.principles.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lateralbot.core.principles.Evidence;
import org.lateralbot.core.principles.Principle;
import org.lateralbot.core.principles.PrincipleCatalogue;

/**
 * Everything in one language that a question can be compared with.
 *
 * @param ids the entries; the label of an entry is its place in here
 * @param examples texts with their labels; the label after the last entry means "none"
 */
record ExampleSet(List<String> ids, List<Example> examples) {

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!])\\s+|\\n+");

  ExampleSet {
    ids = List.copyOf(ids);
    examples = List.copyOf(examples);
  }

  /**
   * A text with its label.
   *
   * @param question whether people asked it so, rather than the entry saying it
   */
  record Example(String text, int label, boolean question) {}

  static ExampleSet of(PrincipleCatalogue catalogue, Locale language) {
    List<Example> examples = new ArrayList<>();
    List<Principle> entries = catalogue.entries(language);
    boolean main = language.equals(catalogue.mainLanguage());
    for (int label = 0; label < entries.size(); label++) {
      Principle entry = entries.get(label);
      if (main || !entry.equals(catalogue.entry(entry.id(), catalogue.mainLanguage()))) {
        add(entry, label, examples);
      }
    }
    for (String text : catalogue.offTopic(language)) {
      examples.add(new Example(text, entries.size(), true));
    }
    return new ExampleSet(catalogue.ids(), examples);
  }

  private static void add(Principle entry, int label, List<Example> examples) {
    examples.add(new Example(entry.title(), label, false));
    for (String part : List.of(entry.statement(), entry.explanation(), entry.practice())) {
      SENTENCE_END
          .splitAsStream(part)
          .map(sentence -> sentence.startsWith("- ") ? sentence.substring(2) : sentence)
          .filter(sentence -> !sentence.isBlank())
          .forEach(sentence -> examples.add(new Example(sentence.strip(), label, false)));
    }
    entry.questions().forEach(text -> examples.add(new Example(text, label, true)));
  }

  int none() {
    return ids.size();
  }

  int size() {
    return examples.size();
  }

  List<String> texts() {
    return examples.stream().map(Example::text).toList();
  }

  int[] labels() {
    return examples.stream().mapToInt(Example::label).toArray();
  }

  /** The example as evidence, with how like it a question is. */
  Evidence.Example evidence(int place, double likeness) {
    Example example = examples.get(place);
    @Nullable String id = example.label() == none() ? null : ids.get(example.label());
    return new Evidence.Example(id, example.text(), Math.max(0, Math.min(1, likeness)));
  }
}
