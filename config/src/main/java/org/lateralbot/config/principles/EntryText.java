package org.lateralbot.config.principles;

import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A file about an entry, taken apart but not yet judged.
 *
 * @param file its name within the folder
 * @param head the keys of the YAML head with their values
 * @param sections what stands below each heading
 */
record EntryText(String file, Map<Line, Node> head, Map<Line, String> sections) {

  /** The lines of the file that come before the head's own first line. */
  static final int LINES_BEFORE_HEAD = 1;

  /** A piece of text and the line where it stands, from 1. */
  record Line(String text, int number) {

    static Line of(String text, Node node) {
      int inHead = node.getStartMark().map(mark -> mark.getLine()).orElse(0);
      return new Line(text, inHead + LINES_BEFORE_HEAD + 1);
    }
  }

  /** What a file says once its shape has been checked; lists may be empty, texts may not. */
  record Draft(
      String file,
      Line id,
      Line number,
      Line title,
      List<Line> aliases,
      List<Line> related,
      Line source,
      List<Line> questions,
      Map<String, String> sections) {}
}
