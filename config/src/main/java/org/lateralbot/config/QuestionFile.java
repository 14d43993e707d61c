package org.lateralbot.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lateralbot.config.fault.Fault;
import org.lateralbot.config.fault.FaultsException;
import org.lateralbot.config.principles.PrincipleFolder;
import org.lateralbot.core.principles.match.LabelledQuestion;

/** Reads labelled questions: a JSON object a line. */
final class QuestionFile {

  private static final JsonFactory JSON = new JsonFactory();

  private QuestionFile() {}

  /**
   * The questions in the lines; blank lines are left out.
   *
   * @throws FaultsException if any line is of another form
   */
  static List<LabelledQuestion> parse(String file, List<String> lines)
      throws FaultsException, IOException {
    List<LabelledQuestion> questions = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        try {
          questions.add(question(lines.get(i)));
        } catch (JsonProcessingException e) {
          faults.add(new Fault(file, i + 1, e.getOriginalMessage()));
        }
      }
    }
    if (!faults.isEmpty()) {
      throw new FaultsException(faults);
    }
    return questions;
  }

  private static LabelledQuestion question(String line) throws IOException {
    Map<String, String> texts = new HashMap<>();
    List<String> labels = new ArrayList<>();
    try (JsonParser json = JSON.createParser(line)) {
      demand(json.nextToken() == JsonToken.START_OBJECT, "a line must be a JSON object", json);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (name.equals("labels") && value == JsonToken.START_ARRAY) {
          while (json.nextToken() == JsonToken.VALUE_STRING) {
            labels.add(json.getText());
          }
        } else if (value == JsonToken.VALUE_STRING) {
          texts.put(name, json.getText());
        } else {
          json.skipChildren();
        }
      }
      boolean complete = texts.containsKey("text") && !labels.isEmpty();
      demand(complete, "a line needs a text and a list of labels", json);
    }
    return new LabelledQuestion(
        texts.getOrDefault("text", ""),
        labels,
        texts.getOrDefault("kind", "other"),
        texts.getOrDefault("lang", PrincipleFolder.MAIN_LANGUAGE.toLanguageTag()));
  }

  private static void demand(boolean holds, String otherwise, JsonParser json)
      throws JsonProcessingException {
    if (!holds) {
      throw new JsonParseException(json, otherwise);
    }
  }
}
