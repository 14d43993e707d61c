package org.lateralbot.adapter.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happened in a room between two syncs, if the homeserver delivered only the end of it. */
final class Backfill {

  private static final Logger LOG = LoggerFactory.getLogger(Backfill.class);

  /** They are all in memory, and what a busy room says in days is hardly more. */
  private static final int MOST = 5000;

  private final MatrixPort port;

  Backfill(MatrixPort port) {
    this.port = port;
  }

  /**
   * The events between two points, oldest first. Of very many only the last come, which is told in the
   * log.
   *
   * @param from where the delivered part begins
   * @param to where the sync before ended
   */
  List<MatrixEvent> between(String room, String from, String to) {
    List<MatrixEvent> gap = new ArrayList<>();
    Optional<String> at = Optional.of(from);
    while (at.isPresent()) {
      JsonNode page = page(room, at.get(), to);
      page.path("chunk").forEach(event -> gap.add(new MatrixEvent(room, event)));
      Optional<String> end = Optional.ofNullable(page.get("end")).map(JsonNode::asText);
      at = page.path("chunk").isEmpty() || end.equals(at) ? Optional.empty() : end;
      if (gap.size() >= MOST && at.isPresent()) {
        LOG.warn(
            "of what a room said during a long absence only the last {} are heard", gap.size());
        break;
      }
    }
    Collections.reverse(gap);
    return gap;
  }

  private JsonNode page(String room, String from, String to) {
    String query = "?dir=b&limit=100&from=" + Rooms.encoded(from) + "&to=" + Rooms.encoded(to);
    return Json.read(
        port.get("rooms/" + Rooms.encoded(room) + "/messages" + query).orElse("{}"));
  }
}
