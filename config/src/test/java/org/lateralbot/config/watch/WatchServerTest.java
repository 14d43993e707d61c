package org.lateralbot.config.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lateralbot.config.watch.Part.State;

class WatchServerTest {

  private static final Part STORE = new Part("store", () -> new State(true, "writable"));
  private static final Part NETWORK = new Part("north", () -> new State(false, "not heard from"));
  private static final Part BROKEN = new Part("south", () -> {
    throw new IllegalStateException("something private");
  });

  private final HttpClient client = HttpClient.newHttpClient();

  private static WatchServer open(Part... parts) throws IOException {
    return WatchServer.open(0, List.of(parts), () -> "lateral_heard_total 1.0\n");
  }

  private HttpResponse<String> ask(WatchServer server, String method, String path)
      throws Exception {
    URI address = URI.create("http://127.0.0.1:" + server.port() + path);
    return client.send(
        HttpRequest.newBuilder(address).method(method, BodyPublishers.noBody()).build(),
        BodyHandlers.ofString());
  }

  @Test
  void allIsWell() throws Exception {
    try (WatchServer server = open(STORE)) {
      HttpResponse<String> answer = ask(server, "GET", "/health");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
      assertThat(answer.body())
          .isEqualToIgnoringNewLines("{\"healthy\":true,\"parts\":{"
              + "\"store\":{\"healthy\":true,\"state\":\"writable\"}}}");
    }
  }

  @Test
  void onePartThatIsNotWellIsEnoughAndTheOthersAreToldToo() throws Exception {
    try (WatchServer server = open(NETWORK, STORE)) {
      HttpResponse<String> answer = ask(server, "GET", "/health");

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body())
          .contains("{\"healthy\":false,", "\"not heard from\"", "\"writable\"");
    }
  }

  @Test
  void aPartThatCannotBeLookedAtIsNotWell() throws Exception {
    try (WatchServer server = open(BROKEN)) {
      HttpResponse<String> answer = ask(server, "GET", "/health");

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("IllegalStateException").doesNotContain("private");
    }
  }

  @Test
  void theFiguresAreText() throws Exception {
    try (WatchServer server = open(STORE)) {
      HttpResponse<String> answer = ask(server, "GET", "/metrics");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("lateral_heard_total 1.0\n");
    }
  }

  @Test
  void nothingElseIsAnswered() throws Exception {
    try (WatchServer server = open(STORE)) {
      assertThat(ask(server, "GET", "/").statusCode()).isEqualTo(404);
      assertThat(ask(server, "GET", "/health/more").statusCode()).isEqualTo(404);
      assertThat(ask(server, "POST", "/health").statusCode()).isEqualTo(405);
    }
  }

  /** The machine calls itself by every address that begins with 127. */
  @Test
  void onlyTheLoopbackAddressIsListenedAt() throws Exception {
    try (WatchServer server = open(STORE)) {
      assertThatThrownBy(() -> new Socket("127.0.0.2", server.port()))
          .isInstanceOf(ConnectException.class);
    }
  }

  @Test
  void aPortThatIsTakenIsRefused() throws Exception {
    try (WatchServer server = open(STORE)) {
      assertThatThrownBy(() -> WatchServer.open(server.port(), List.of(), () -> ""))
          .isInstanceOf(IOException.class);
    }
  }
}
