package org.lateralbot.config.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A real Synapse in a folder of its own. */
final class Homeserver implements AutoCloseable {

  static final String NAME = "garden.example";

  /** What stands beside this program: the script, and the homeserver's settings. */
  static final Path PARTS = Path.of(System.getProperty("lateral.matrix.parts"));

  private static final Path INSTALLED = Path.of(System.getProperty("lateral.matrix.homeserver"));
  private static final String SECRET = "for-tests-only";
  private static final Duration TO_START = Duration.ofSeconds(90);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path folder;
  private final List<String> settings;
  private final int port;
  private Process process;
  private Account admin;

  /** An account, with a session of its own. */
  record Account(String user, String password, String token, String device) {}

  private Homeserver(Path folder, List<String> settings, int port) {
    this.folder = folder;
    this.settings = settings;
    this.port = port;
  }

  /** Starts one that lets everybody send as much as they like. */
  static Homeserver unlimited(Path folder) throws Exception {
    return start(folder, List.of("homeserver.yaml", "unlimited.yaml"));
  }

  /** Starts one with the limits that Synapse has by default. */
  static Homeserver limited(Path folder) throws Exception {
    return start(folder, List.of("homeserver.yaml"));
  }

  private static Homeserver start(Path folder, List<String> settings) throws Exception {
    Files.createDirectories(folder);
    for (String file : List.of("homeserver.yaml", "unlimited.yaml", "log.yaml")) {
      Files.copy(PARTS.resolve(file), folder.resolve(file));
    }
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Files.writeString(
        folder.resolve("listen.yaml"),
        "listeners: [{port: %d, type: http, bind_addresses: [127.0.0.1], resources: [{names: [client]}]}]"
            .formatted(port));
    List<String> all = new ArrayList<>(settings);
    all.add("listen.yaml");
    Homeserver homeserver = new Homeserver(folder, all, port);
    homeserver.run("--generate-keys").waitFor();
    homeserver.start();
    return homeserver;
  }

  private Process run(String... more) throws IOException {
    List<String> command = new ArrayList<>(
        List.of(PARTS.resolve("synapse.sh").toString(), "run", INSTALLED.toString()));
    settings.forEach(file -> command.addAll(List.of("-c", file)));
    command.addAll(List.of(more));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(Redirect.appendTo(folder.resolve("output.log").toFile()))
        .start();
  }

  /** Starts it again on what it has kept, and waits until it answers. */
  void start() throws Exception {
    process = run();
    long deadline = System.nanoTime() + TO_START.toNanos();
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() - deadline > 0) {
        throw new IllegalStateException("the homeserver does not start; see " + folder);
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private boolean answers() throws Exception {
    try {
      return get("/_matrix/client/versions").statusCode() == 200;
    } catch (ConnectException notYet) {
      return false;
    }
  }

  /** Ends it; what it was told stays. */
  void stop() {
    process.destroy();
    process.onExit().completeOnTimeout(process, 20, TimeUnit.SECONDS).join();
    process.destroyForcibly();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(request(path).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address().resolve(path)).timeout(Duration.ofSeconds(30));
  }

  private JsonNode post(HttpRequest.Builder request, Map<String, ?> body) throws Exception {
    HttpResponse<String> answer = http.send(
        request.POST(BodyPublishers.ofString(JSON.writeValueAsString(body))).build(),
        BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("the homeserver refuses: " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  /** Makes an account. */
  Account register(String name) throws Exception {
    return register(name, false);
  }

  private Account register(String name, boolean admin) throws Exception {
    String path = "/_synapse/admin/v1/register";
    String nonce = JSON.readTree(get(path).body()).path("nonce").asText();
    String password = "password of " + name;
    String signed = String.join("\0", nonce, name, password, admin ? "admin" : "notadmin");
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
    String proof = HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    JsonNode made = post(
        request(path),
        Map.of(
            "nonce", nonce, "username", name, "password", password, "admin", admin, "mac", proof));
    return new Account(
        made.path("user_id").asText(),
        password,
        made.path("access_token").asText(),
        made.path("device_id").asText());
  }

  /** Lets some accounts send as much as they like, whatever holds for the others. */
  void free(List<Account> accounts) throws Exception {
    for (Account account : accounts) {
      asAdmin("/_synapse/admin/v1/users/" + account.user() + "/override_ratelimit", Map.of());
    }
  }

  /** Ends all sessions of an account, as an administrator may. Its password stays. */
  void endSessions(Account account) throws Exception {
    asAdmin(
        "/_synapse/admin/v1/reset_password/" + account.user(),
        Map.of("new_password", account.password(), "logout_devices", true));
  }

  private void asAdmin(String path, Map<String, ?> body) throws Exception {
    if (admin == null) {
      admin = register("admin", true);
    }
    post(request(path).header("Authorization", "Bearer " + admin.token()), body);
  }

  @Override
  public void close() {
    stop();
  }
}
