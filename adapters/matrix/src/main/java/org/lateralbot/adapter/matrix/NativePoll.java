package org.lateralbot.adapter.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Polls as clients show them, by MSC3381. They are not in the specification yet, so the unstable form
 * is sent and both forms are read.
 */
final class NativePoll {

  static final String START = "org.matrix.msc3381.poll.start";
  static final String END = "org.matrix.msc3381.poll.end";
  static final Set<String> RESPONSES =
      Set.of("org.matrix.msc3381.poll.response", "m.poll.response");
  static final Set<String> ENDS = Set.of(END, "m.poll.end");

  /** MSC3381 lets clients cut off what is beyond. */
  static final int MOST_OPTIONS = 20;

  private static final String TEXT = "org.matrix.msc1767.text";

  private NativePoll() {}

  /**
   * A poll whose answers have the options' positions as ids, from "1".
   *
   * @param most how many options may be chosen
   */
  static ObjectNode start(String question, List<String> options, int most) {
    ObjectNode content = Json.object().put(TEXT, fallback(question, options));
    ObjectNode poll = content
        .putObject(START)
        .put("kind", "org.matrix.msc3381.poll.disclosed")
        .put("max_selections", most);
    poll.putObject("question").put(TEXT, question).put("body", question).put("msgtype", "m.text");
    ArrayNode answers = poll.putArray("answers");
    for (int i = 0; i < options.size(); i++) {
      answers.addObject().put("id", String.valueOf(i + 1)).put(TEXT, options.get(i));
    }
    return content;
  }

  private static String fallback(String question, List<String> options) {
    List<String> lines = new ArrayList<>(List.of(question));
    for (int i = 0; i < options.size(); i++) {
      lines.add((i + 1) + ". " + options.get(i));
    }
    return String.join("\n", lines);
  }

  /** The end of a poll; {@code text} is for clients that know no polls. */
  static ObjectNode end(String poll, String text) {
    ObjectNode content = Json.object().put(TEXT, text);
    content.putObject("m.relates_to").put("rel_type", "m.reference").put("event_id", poll);
    content.putObject(END);
    return content;
  }

  /** The answers of a response, as they stand there; empty if it holds none of either form. */
  static Optional<List<String>> answers(MatrixEvent response) {
    JsonNode content = response.content();
    return List.of(
            content.path("m.selections"),
            content.path("m.poll.response").path("answers"),
            content.path("org.matrix.msc3381.poll.response").path("answers"))
        .stream()
        .filter(JsonNode::isArray)
        .findFirst()
        .map(NativePoll::texts);
  }

  /** Something that is no text is no answer of any poll, so it spoils the ballot as it should. */
  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(answer -> texts.add(answer.isTextual() ? answer.asText() : ""));
    return texts;
  }
}
