package org.lateralbot.adapter.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.lateralbot.core.chat.Offer;

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

  /** A poll as it is opened. */
  static ObjectNode start(Offer.Ballots ballots) {
    return start(ballots, ballots.answers());
  }

  private static ObjectNode start(Offer.Ballots ballots, List<String> ids) {
    String question = ballots.question();
    List<String> options = ballots.options();
    ObjectNode content = Json.object().put(TEXT, fallback(question, options));
    ObjectNode poll = content
        .putObject(START)
        .put("kind", "org.matrix.msc3381.poll.disclosed")
        .put("max_selections", ballots.most());
    poll.putObject("question").put(TEXT, question).put("body", question).put("msgtype", "m.text");
    ArrayNode answers = poll.putArray("answers");
    for (int i = 0; i < options.size(); i++) {
      answers.addObject().put("id", ids.get(i)).put(TEXT, options.get(i));
    }
    return content;
  }

  /**
   * The poll as it is now. An answer that stays as it is keeps its id, which polls of earlier versions
   * made otherwise, so that clients go on showing the ballots for it.
   *
   * @param shown the content of the poll as it is shown
   */
  static ObjectNode changed(JsonNode shown, Offer.Ballots ballots) {
    JsonNode poll = shown.path(START);
    List<String> ids = new ArrayList<>(ballots.answers());
    if (poll.path("question").path(TEXT).asText().equals(ballots.question())) {
      for (int i = 0; i < ids.size(); i++) {
        JsonNode answer = poll.path("answers").path(i);
        if (answer.path(TEXT).asText().equals(ballots.options().get(i))) {
          ids.set(i, answer.path("id").asText());
        }
      }
    }
    return start(ballots, ids);
  }

  /** Whether clients see the same poll in both contents. */
  static boolean isSame(JsonNode shown, JsonNode now) {
    return shown.path(START).equals(now.path(START));
  }

  /** Whether there are only more answers now. */
  static boolean isBeginning(JsonNode shown, JsonNode now) {
    JsonNode before = shown.path(START);
    JsonNode after = now.path(START);
    JsonNode answers = before.path("answers");
    return before.path("question").equals(after.path("question"))
        && IntStream.range(0, answers.size())
            .allMatch(i -> answers.path(i).equals(after.path("answers").path(i)));
  }

  /** What is shown in place of a poll from now on. */
  static ObjectNode inPlaceOf(String poll, ObjectNode content) {
    ObjectNode edit = Json.object().put(TEXT, "* " + content.path(TEXT).asText());
    edit.set("m.new_content", content);
    edit.putObject("m.relates_to").put("rel_type", "m.replace").put("event_id", poll);
    return edit;
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
