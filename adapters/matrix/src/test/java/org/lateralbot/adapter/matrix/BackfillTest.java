package org.lateralbot.adapter.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackfillTest {

  private static final String MESSAGES =
      "rooms/%21room/messages?dir=b&limit=100&from=FROM&to=before";

  private final ScriptedPort port = new ScriptedPort();

  private void page(String from, String json) {
    port.answering(MESSAGES.replace("FROM", from), json);
  }

  private Iterable<String> gap() {
    return new Backfill(port)
        .between("!room", "here", "before").stream().map(MatrixEvent::id).toList();
  }

  @Test
  void pagesAreReadUntilTheirEndAndPutInOrder() {
    page(
        "here", "{\"chunk\": [{\"event_id\": \"$4\"}, {\"event_id\": \"$3\"}], \"end\": \"next\"}");
    page("next", "{\"chunk\": [{\"event_id\": \"$2\"}, {\"event_id\": \"$1\"}]}");
    assertThat(gap()).containsExactly("$1", "$2", "$3", "$4");
  }

  @Test
  void aPageThatLeadsToItselfIsTheLast() {
    page("here", "{\"chunk\": [{\"event_id\": \"$1\"}], \"end\": \"here\"}");
    assertThat(gap()).containsExactly("$1");
  }

  @Test
  void ofVeryManyOnlyTheLastAreRead() {
    String events = Stream.generate(() -> "{\"event_id\": \"$old\"}")
        .limit(100)
        .collect(Collectors.joining(", "));
    page("here", "{\"chunk\": [{\"event_id\": \"$last\"}], \"end\": \"1\"}");
    for (int number = 1; number <= 60; number++) {
      page("" + number, "{\"chunk\": [%s], \"end\": \"%d\"}".formatted(events, number + 1));
    }
    assertThat(gap()).hasSize(5001).endsWith("$last");
  }

  @Test
  void anEmptyPageIsTheLast() {
    page("here", "{\"chunk\": [], \"end\": \"next\"}");
    assertThat(gap()).isEmpty();
  }

  @Test
  void aRoomThatCannotBeLookedIntoHasNoGap() {
    assertThat(gap()).isEmpty();
  }
}
