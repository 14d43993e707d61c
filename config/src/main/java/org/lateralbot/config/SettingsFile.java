package org.lateralbot.config;

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
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * A settings file as dotted keys with their values and lines. Collects every fault: values that make
 * no sense when they are asked for, and in the end the keys that nobody asked for.
 */
final class SettingsFile {

  private record Value(String text, int line) {}

  private final String name;
  private final Map<String, Value> values = new LinkedHashMap<>();
  private final Set<String> asked = new HashSet<>();
  private final List<Fault> faults = new ArrayList<>();

  /**
   * @param name how faults call the file
   * @param yaml its content; may be empty
   */
  SettingsFile(String name, String yaml) {
    this.name = name;
    LoadSettings strict =
        LoadSettings.builder().setAllowDuplicateKeys(false).setLabel(name).build();
    try {
      new Compose(strict).composeString(yaml).ifPresent(root -> take("", root));
    } catch (MarkedYamlEngineException broken) {
      int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      fault(line, "this is not YAML: " + broken.getProblem());
    }
  }

  private void take(String path, Node node) {
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(entry -> takeEntry(path, entry));
    } else if (node instanceof ScalarNode scalar) {
      values.put(path, new Value(scalar.getValue().strip(), line(node)));
    } else {
      fault(line(node), path + " must be one value, not a list");
    }
  }

  private void takeEntry(String path, NodeTuple entry) {
    String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
    String full = path.isEmpty() ? key : path + "." + key;
    if (values.containsKey(full)) {
      fault(line(entry.getKeyNode()), full + " stands here twice");
    }
    take(full, entry.getValueNode());
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  Optional<String> text(String key) {
    return value(key, text -> text.isEmpty() ? Optional.empty() : Optional.of(text), "a text");
  }

  /**
   * @param read empty if the text makes no sense
   * @param expected what would make sense, for the fault
   */
  <T> Optional<T> value(String key, Function<String, Optional<T>> read, String expected) {
    asked.add(key);
    Value value = values.get(key);
    if (value == null) {
      return Optional.empty();
    }
    Optional<T> result = read.apply(value.text());
    if (result.isEmpty()) {
      fault(value.line(), key + " cannot be \"" + value.text() + "\"; it is " + expected);
    }
    return result;
  }

  /** Whether the file has a key. */
  boolean has(String key) {
    return values.containsKey(key);
  }

  /** Every fault, from the top; to be called when all keys have been asked for. */
  List<Fault> faults() {
    List<Fault> all = new ArrayList<>(faults);
    values.forEach((key, value) -> {
      if (!asked.contains(key)) {
        all.add(new Fault(name, value.line(), "unknown key " + key + nearest(key)));
      }
    });
    all.sort(Comparator.comparingInt(Fault::line));
    return all;
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
