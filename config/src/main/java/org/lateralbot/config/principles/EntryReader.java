package org.lateralbot.config.principles;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.lateralbot.config.fault.Fault;
import org.lateralbot.config.principles.EntryText.Draft;
import org.lateralbot.config.principles.EntryText.Line;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Judges the keys and sections of one file by the kind of file it is. */
final class EntryReader {

  private static final Line ABSENT = new Line("", 1);

  private final EntryText text;
  private final FileKind kind;
  private final Consumer<Fault> faults;
  private final Map<String, Node> values = new LinkedHashMap<>();

  EntryReader(EntryText text, FileKind kind, Consumer<Fault> faults) {
    this.text = text;
    this.kind = kind;
    this.faults = faults;
  }

  Draft read() {
    takeKeys();
    Line number = line("number");
    checkNumber(number);
    Line source = line("source");
    checkSource(source);
    Line id = line("id");
    if (!id.text().isEmpty() && !id.text().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      fault(id.number(), "id must be of small letters, digits and single dashes");
    }
    return new Draft(
        text.file(),
        id,
        number,
        line("title"),
        lines("aliases"),
        lines("related"),
        source,
        lines("questions"),
        sections());
  }

  private void takeKeys() {
    text.head().forEach((key, value) -> {
      if (!kind.required().contains(key.text()) && !kind.optional().contains(key.text())) {
        fault(key.number(), "unknown key \"" + key.text() + "\"");
      } else if (values.putIfAbsent(key.text(), value) != null) {
        fault(key.number(), "the key \"" + key.text() + "\" stands here twice");
      }
    });
    kind.required().stream()
        .sorted()
        .filter(key -> !values.containsKey(key))
        .forEach(key -> fault(1, "the key \"" + key + "\" is missing"));
  }

  private Line line(String key) {
    Node node = values.get(key);
    return node == null ? ABSENT : scalar(key, node);
  }

  private Line scalar(String key, Node node) {
    Line line = Line.of(node instanceof ScalarNode scalar ? scalar.getValue().strip() : "", node);
    if (line.text().isEmpty()) {
      fault(line.number(), "\"" + key + "\" must be a text that is not empty");
    } else if (line.text().lines().count() > 1) {
      fault(line.number(), "\"" + key + "\" must be on one line");
    }
    return line;
  }

  private List<Line> lines(String key) {
    Node node = values.get(key);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      fault(Line.of("", node).number(), "\"" + key + "\" must be a list");
      return List.of();
    }
    if (sequence.getValue().isEmpty() && kind.required().contains(key)) {
      fault(Line.of("", node).number(), "\"" + key + "\" must not be empty");
    }
    List<Line> lines = new ArrayList<>();
    sequence.getValue().forEach(item -> lines.add(scalar(key, item)));
    return lines;
  }

  private void checkNumber(Line number) {
    if (!number.text().isEmpty() && !number.text().matches("[1-9][0-9]{0,2}")) {
      fault(number.number(), "number must be a whole number from 1 to 999");
    }
  }

  private void checkSource(Line source) {
    if (!source.text().isEmpty() && !isWebAddress(source.text())) {
      fault(source.number(), "source must be a web address, such as https://example.org/page");
    }
  }

  private static boolean isWebAddress(String text) {
    try {
      URI uri = new URI(text);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      return web && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private Map<String, String> sections() {
    Map<String, String> found = new LinkedHashMap<>();
    text.sections().forEach((heading, content) -> takeSection(heading, content, found));
    kind.sections().stream()
        .filter(name -> !found.containsKey(name))
        .forEach(name -> fault(1, "the section \"" + name + "\" is missing"));
    return found;
  }

  private void takeSection(Line heading, String content, Map<String, String> found) {
    if (heading.text().isEmpty()) {
      if (!content.isEmpty()) {
        fault(heading.number(), "there is text outside of any section");
      }
      return;
    }
    String quoted = "\"" + heading.text() + "\"";
    if (!kind.sections().contains(heading.text())
        && !kind.optionalSections().contains(heading.text())) {
      fault(heading.number(), "unknown section " + quoted);
    } else if (found.putIfAbsent(heading.text(), content) != null) {
      fault(heading.number(), "the section " + quoted + " stands here twice");
    } else if (content.isEmpty()) {
      fault(heading.number(), "the section " + quoted + " is empty");
    }
  }

  private void fault(int line, String problem) {
    faults.accept(new Fault(text.file(), line, problem));
  }
}
