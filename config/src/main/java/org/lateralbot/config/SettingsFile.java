package org.lateralbot.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.lateralbot.config.fault.Fault;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A settings file as dotted keys with their values and lines. Collects every fault: values that make
 * no sense when they are asked for, and in the end the keys that nobody asked for.
 */
final class SettingsFile {

  /** A value and where it stands; the text is empty if nothing stands behind the key. */
  private record Value(Optional<String> text, int line) {}

  private static final int DEEPEST = 5;

  private final String name;
  private final Map<String, String> environment;
  private final Map<String, Value> values = new LinkedHashMap<>();
  private final Set<String> asked = new HashSet<>();
  private final List<Fault> faults = new ArrayList<>();

  /**
   * @param name how faults call the file
   * @param yaml its content; may be empty
   * @param environment the variables in which secrets may be
   */
  SettingsFile(String name, String yaml, Map<String, String> environment) {
    this.name = name;
    this.environment = environment;
    LoadSettings strict =
        LoadSettings.builder().setAllowDuplicateKeys(false).setLabel(name).build();
    try {
      new Compose(strict).composeString(yaml).ifPresent(this::takeRoot);
    } catch (MarkedYamlEngineException broken) {
      int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      fault(line, "this is not YAML: " + broken.getProblem());
    } catch (YamlEngineException unreadable) {
      fault(1, "this is not YAML: " + unreadable.getMessage());
    }
  }

  private void takeRoot(Node root) {
    if (root instanceof MappingNode mapping) {
      mapping.getValue().forEach(entry -> takeEntry("", entry, 1));
    } else if (!isLeftOut(root)) {
      fault(line(root), "settings are written as \"key: value\"");
    }
  }

  private void take(String path, Node node, int depth) {
    if (node instanceof MappingNode mapping && depth < DEEPEST) {
      mapping.getValue().forEach(entry -> takeEntry(path + ".", entry, depth + 1));
    } else if (node instanceof ScalarNode scalar) {
      Optional<String> text =
          isLeftOut(node) ? Optional.empty() : Optional.of(scalar.getValue().strip());
      if (values.put(path, new Value(text, line(node))) != null) {
        fault(line(node), path + " stands here twice");
      }
    } else {
      fault(line(node), path + " must be one value");
    }
  }

  private void takeEntry(String path, NodeTuple entry, int depth) {
    String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
    take(path + key, entry.getValueNode(), depth);
  }

  private static boolean isLeftOut(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  Optional<String> text(String key) {
    return value(key, SettingsFile::notEmpty, "a text");
  }

  static Optional<String> notEmpty(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /**
   * @param read empty if the text makes no sense
   * @param expected what would make sense, for the fault
   */
  <T> Optional<T> value(String key, Function<String, Optional<T>> read, String expected) {
    asked.add(key);
    Value value = values.get(key);
    if (value == null || value.text().isEmpty()) {
      return Optional.empty();
    }
    String text = value.text().get();
    Optional<T> result = read.apply(text);
    if (result.isEmpty()) {
      fault(value.line(), key + " cannot be \"" + text + "\"; it is " + expected);
    }
    return result;
  }

  /** The same of a key that must not be left out. */
  <T> Optional<T> needed(String key, Function<String, Optional<T>> read, String expected) {
    Optional<T> result = value(key, read, expected);
    if (!isSet(key)) {
      fault(lineOf(section(key)), key + " is missing; it is " + expected);
    }
    return result;
  }

  /**
   * Something nobody but the program may know, such as a password. It stands in a file or in an
   * environment variable, never in the settings: {@code KEY-file} or {@code KEY-env} names it.
   */
  Optional<String> secret(String key) {
    String inFile = key + "-file";
    String inVariable = key + "-env";
    Optional<String> fromFile =
        value(inFile, SettingsFile::firstLine, "a file that can be read, with one line in it");
    Optional<String> fromVariable = value(
        inVariable,
        variable -> Optional.ofNullable(environment.get(variable)).filter(text -> !text.isBlank()),
        "an environment variable that is set");
    if (isSet(inFile) == isSet(inVariable)) {
      fault(lineOf(section(key)), "exactly one of " + inFile + " and " + inVariable + " is needed");
    }
    return fromFile.or(() -> fromVariable);
  }

  private static Optional<String> firstLine(String file) {
    try {
      return Files.readAllLines(Path.of(file)).stream()
          .findFirst()
          .map(String::strip)
          .flatMap(SettingsFile::notEmpty);
    } catch (IOException | InvalidPathException unreadable) {
      return Optional.empty();
    }
  }

  /** Notes what is wrong with the value of a key, without quoting it. */
  void refuse(String key, String problem) {
    fault(Optional.ofNullable(values.get(key)).map(Value::line).orElse(1), problem);
  }

  /** Whether anything stands below a key. */
  boolean hasSection(String key) {
    return values.keySet().stream().anyMatch(known -> known.startsWith(key + "."));
  }

  private boolean isSet(String key) {
    Value value = values.get(key);
    return value != null && value.text().isPresent();
  }

  private static String section(String key) {
    return key.substring(0, key.lastIndexOf('.'));
  }

  private int lineOf(String section) {
    return values.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(section + "."))
        .mapToInt(entry -> entry.getValue().line())
        .min()
        .orElse(1);
  }

  /** Every fault, from the top; to be called when all keys have been asked for. */
  List<Fault> faults() {
    List<Fault> all = new ArrayList<>(faults);
    values.forEach((key, value) ->
        unknown(key, value).ifPresent(problem -> all.add(new Fault(name, value.line(), problem))));
    all.sort(Comparator.comparingInt(Fault::line));
    return all;
  }

  private Optional<String> unknown(String key, Value value) {
    Optional<String> below =
        asked.stream().filter(known -> known.startsWith(key + ".")).sorted().findFirst();
    if (asked.contains(key) || (below.isPresent() && value.text().isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(below
        .map(known -> key + " has settings of its own below it, such as " + known)
        .orElseGet(() -> "unknown key " + key + nearest(key)));
  }

  private String nearest(String key) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return asked.stream()
        .min(Comparator.comparingInt(known -> distance.apply(key, known)))
        .filter(known -> distance.apply(key, known) <= Math.max(2, key.length() / 3))
        .map(known -> "; did you mean " + known + "?")
        .orElse("");
  }

  private void fault(int line, String problem) {
    faults.add(new Fault(name, line, problem));
  }
}
