package org.lateralbot.config.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.lateralbot.config.matrix.Homeserver.Account;

/** The clients of all people of a test: one Node program with {@code matrix-js-sdk}. */
final class People implements AutoCloseable {

  static final ObjectMapper JSON = new ObjectMapper();

  private static final long PATIENCE_SECONDS = 60;

  private final Homeserver homeserver;
  private final Process process;
  private final BufferedWriter input;
  private final AtomicInteger asked = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
  private final Map<String, Person> byName = new ConcurrentHashMap<>();

  private People(Homeserver homeserver, Process process) {
    this.homeserver = homeserver;
    this.process = process;
    this.input = process.outputWriter();
    new Thread(this::readAll, "what people see").start();
  }

  /** Starts the program; nobody is logged in yet. */
  static People of(Homeserver homeserver, Path log) throws IOException {
    Process process = new ProcessBuilder("node", "people.mjs")
        .directory(Path.of(System.getProperty("lateral.matrix.clients")).toFile())
        .redirectError(Redirect.appendTo(log.toFile()))
        .start();
    return new People(homeserver, process);
  }

  private void readAll() {
    try (BufferedReader output = process.inputReader()) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        take(JSON.readTree(line));
      }
    } catch (IOException gone) {
      open.values().forEach(answer -> answer.completeExceptionally(gone));
    }
  }

  private void take(JsonNode line) {
    if (line.has("seen")) {
      byName.get(line.path("as").asText()).take(new Seen(line.path("seen")));
      return;
    }
    CompletableFuture<JsonNode> answer = open.remove(line.path("id").asInt());
    if (line.has("error")) {
      answer.completeExceptionally(new IllegalStateException(line.path("error").asText()));
    } else {
      answer.complete(line.path("ok"));
    }
  }

  /** Makes an account for somebody and logs in. */
  Person person(String name) throws Exception {
    return person(name, homeserver.register(name));
  }

  Person person(String name, Account account) {
    Person person = new Person(this, name, account.user());
    byName.put(name, person);
    await(begin(
        name,
        "login",
        Map.of(
            "homeserver", homeserver.address().toString(),
            "user", account.user(),
            "token", account.token(),
            "device", account.device())));
    return person;
  }

  /** Lets somebody do something; what one person does comes one after another. */
  CompletableFuture<JsonNode> begin(String name, String deed, Map<String, ?> details) {
    int id = asked.incrementAndGet();
    ObjectNode line = JSON.createObjectNode().put("id", id).put("as", name).put("do", deed);
    details.forEach((key, value) -> line.set(key, JSON.valueToTree(value)));
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    open.put(id, answer);
    write(line.toString());
    return answer;
  }

  private synchronized void write(String line) {
    try {
      input.write(line);
      input.newLine();
      input.flush();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  static JsonNode await(CompletableFuture<JsonNode> answer) {
    try {
      return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    } catch (CompletionException failure) {
      throw new IllegalStateException("a person's client failed", failure.getCause());
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
