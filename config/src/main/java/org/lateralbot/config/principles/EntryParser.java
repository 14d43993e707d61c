package org.lateralbot.config.principles;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lateralbot.config.fault.Fault;
import org.lateralbot.config.principles.EntryText.Line;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Takes one file apart: a YAML head between two lines of dashes, then headed sections. */
final class EntryParser {

  private static final String FENCE = "---";
  private static final String HEADING = "## ";

  private final String file;
  private final Consumer<Fault> faults;

  EntryParser(String file, Consumer<Fault> faults) {
    this.file = file;
    this.faults = faults;
  }

  /** The parts of the file; empty if it has no readable head. */
  Optional<EntryText> parse(byte[] bytes) {
    Optional<String> text = decode(bytes);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    List<String> lines = text.get().lines().toList();
    int end = endOfHead(lines);
    if (end < 0) {
      fault(1, "must begin with a head between two lines of ---");
      return Optional.empty();
    }
    String head = String.join("\n", lines.subList(1, end));
    return head(head).map(keys -> new EntryText(file, keys, sections(lines, end + 1)));
  }

  private Optional<String> decode(byte[] bytes) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      fault(lineOfFirstBadByte(bytes), "is not written in UTF-8");
      return Optional.empty();
    }
  }

  private static int lineOfFirstBadByte(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return 1
        + (int) text.substring(0, text.indexOf('\uFFFD'))
            .chars()
            .filter(c -> c == '\n')
            .count();
  }

  private static int endOfHead(List<String> lines) {
    if (lines.isEmpty() || !lines.get(0).stripTrailing().equals(FENCE)) {
      return -1;
    }
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).stripTrailing().equals(FENCE)) {
        return i;
      }
    }
    return -1;
  }

  private Optional<Map<Line, Node>> head(String yaml) {
    try {
      Optional<Node> root = new Compose(LoadSettings.builder().build()).composeString(yaml);
      if (root.isPresent() && root.get() instanceof MappingNode mapping) {
        return Optional.of(keys(mapping));
      }
      fault(2, "the head must be a list of keys and values");
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine()).orElse(0);
      fault(line + EntryText.LINES_BEFORE_HEAD + 1, "the head is not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      fault(2, "the head is not YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  private Map<Line, Node> keys(MappingNode mapping) {
    Map<Line, Node> keys = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Node key = tuple.getKeyNode();
      String name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
      keys.put(Line.of(name, key), tuple.getValueNode());
    }
    return keys;
  }

  private Map<Line, String> sections(List<String> lines, int from) {
    Map<Line, String> sections = new LinkedHashMap<>();
    Line heading = new Line("", from + 1);
    StringBuilder text = new StringBuilder();
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).startsWith(HEADING)) {
        sections.put(heading, text.toString().strip());
        heading = new Line(lines.get(i).substring(HEADING.length()).strip(), i + 1);
        text.setLength(0);
      } else {
        text.append(lines.get(i)).append('\n');
      }
    }
    sections.put(heading, text.toString().strip());
    return sections;
  }

  private void fault(int line, String problem) {
    faults.accept(new Fault(file, line, problem));
  }
}
