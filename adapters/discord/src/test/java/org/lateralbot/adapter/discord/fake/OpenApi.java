package org.lateralbot.adapter.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Discord's own description of its REST side. What was asked and answered is held against it when
 * the system property {@code lateral.discord.openapi} says where the file is.
 */
public final class OpenApi {

  private static final String PROPERTY = "lateral.discord.openapi";
  private static final String NAME = "https://discord.invalid/openapi.json";
  private static final String JSON_SCHEMA = "/content/application~1json/schema";
  private static final Optional<OpenApi> GIVEN = given();

  private record PathOf(Pattern pattern, String template) {}

  private final JsonNode description;
  private final SchemaRegistry registry;
  private final List<PathOf> paths = new ArrayList<>();
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  OpenApi(String text) {
    description = Json.read(text);
    registry = SchemaRegistry.withDefaultDialect(
        SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(NAME, text)));
    description
        .get("paths")
        .fieldNames()
        .forEachRemaining(template -> paths.add(
            new PathOf(Pattern.compile(template.replaceAll("\\{[^}]+}", "[^/]+")), template)));
    paths.sort(Comparator.comparing(
        path -> path.template().chars().filter(c -> c == '{').count()));
  }

  private static Optional<OpenApi> given() {
    String file = System.getProperty(PROPERTY, "");
    try {
      return file.isEmpty()
          ? Optional.empty()
          : Optional.of(new OpenApi(Files.readString(Path.of(file))));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** Fails if anything was asked or answered that Discord's description, where given, forbids. */
  static void check(List<Call> calls) {
    GIVEN.ifPresent(api -> {
      List<String> faults =
          calls.stream().flatMap(call -> api.faults(call).stream()).distinct().toList();
      if (!faults.isEmpty()) {
        throw new AssertionError(String.join("\n", faults));
      }
    });
  }

  List<String> faults(Call call) {
    Optional<PathOf> path = paths.stream()
        .filter(each -> each.pattern().matcher(call.path()).matches())
        .filter(each -> operation(each, call).isObject())
        .findFirst();
    return path.map(found -> faults(call, found))
        .orElseGet(() -> call.status() == 404
            ? List.of()
            : List.of(call + ": Discord describes no such operation"));
  }

  private JsonNode operation(PathOf path, Call call) {
    return description
        .get("paths")
        .get(path.template())
        .path(call.method().toLowerCase(Locale.ROOT));
  }

  private List<String> faults(Call call, PathOf path) {
    JsonNode operation = operation(path, call);
    String pointer =
        "/paths/" + escaped(path.template()) + "/" + call.method().toLowerCase(Locale.ROOT);
    List<String> faults = new ArrayList<>();
    if (operation.at("/requestBody" + JSON_SCHEMA).isObject() && !call.body().isEmpty()) {
      faults.addAll(faults(call, pointer + "/requestBody" + JSON_SCHEMA, call.body()));
    }
    String response = "/responses/" + call.status();
    if (operation.at(response + JSON_SCHEMA).isObject() && call.response().isPresent()) {
      faults.addAll(
          faults(call, pointer + response + JSON_SCHEMA, call.response().get()));
    } else if (!operation.at(response).isObject() && !isCommonFailure(operation, call)) {
      faults.add(call + ": Discord describes no such status");
    }
    return faults;
  }

  /** Not every failure is described for every operation. */
  private static boolean isCommonFailure(JsonNode operation, Call call) {
    return call.status() >= 400
        || operation.at("/responses/" + call.status() / 100 + "XX").isObject();
  }

  private List<String> faults(Call call, String pointer, JsonNode value) {
    Schema schema = schemas.computeIfAbsent(
        pointer, place -> registry.getSchema(SchemaLocation.of(NAME + "#" + place)));
    return schema.validate(Waivers.applied(call, value).toString(), InputFormat.JSON).stream()
        .map(error -> call + (pointer.contains("/requestBody/") ? " asked" : " answered") + error)
        .toList();
  }

  private static String escaped(String template) {
    return template.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D");
  }
}
