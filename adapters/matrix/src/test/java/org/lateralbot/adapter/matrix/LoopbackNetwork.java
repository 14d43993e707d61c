package org.lateralbot.adapter.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.NetworkForTests;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;

/** The real client library against the hand-made homeserver. */
final class LoopbackNetwork implements NetworkForTests {

  static final String ALICE = "@alice:" + HandMadeHomeserver.NAME;
  static final String BOB = "@bob:" + HandMadeHomeserver.NAME;
  static final String STRANGER = "@mallory:elsewhere.example";

  private final HandMadeHomeserver homeserver = new HandMadeHomeserver();
  private final HandMadeRoom shared;
  private final HandMadeRoom direct;
  private final Path folder;
  private final MatrixPlatform platform;

  LoopbackNetwork(Path folder) throws IOException {
    this.folder = folder;
    shared = homeserver.room("!shared:garden.example", ALICE, BOB, HandMadeHomeserver.BOT);
    direct = homeserver.room("!direct:garden.example", ALICE, HandMadeHomeserver.BOT);
    ObjectNode directRooms = Json.object();
    directRooms.set(ALICE, Json.array(List.of(direct.id())));
    homeserver.put("user/" + HandMadeHomeserver.BOT + "/account_data/m.direct", directRooms);
    // This homeserver knows nothing of cross-signing, so the bot must find that done.
    Files.writeString(folder.resolve("recovery-key.txt"), "done before");
    platform = another();
  }

  HandMadeHomeserver homeserver() {
    return homeserver;
  }

  HandMadeRoom shared() {
    return shared;
  }

  HandMadeRoom direct() {
    return direct;
  }

  MatrixPlatform another() {
    return another(Instant.EPOCH);
  }

  MatrixPlatform another(Instant now) {
    return new MatrixPlatform(settings("secret"), InstantSource.fixed(now));
  }

  MatrixSettings settings(String password) {
    return new MatrixSettings(
        new MatrixAccount(homeserver.address(), "lateral", password, "a test", folder),
        "lateral",
        Set.of(),
        4);
  }

  @Override
  public MatrixPlatform platform() {
    return platform;
  }

  @Override
  public RoomId room() {
    return MatrixIds.room(shared.id());
  }

  @Override
  public PersonId alice() {
    return MatrixIds.person(ALICE);
  }

  @Override
  public PersonId stranger() {
    return MatrixIds.person(STRANGER);
  }

  @Override
  public String mention() {
    return "@lateral";
  }

  @Override
  public void says(String text) {
    shared.says(ALICE, text);
  }

  @Override
  public void replies(MessageId to, String text) {
    ObjectNode content = HandMadeRoom.text(text);
    content.putObject("m.relates_to").putObject("m.in_reply_to").put("event_id", to.value());
    shared.says(ALICE, "m.room.message", content);
  }

  @Override
  public void saysDirectly(String text) {
    direct.says(ALICE, text);
  }

  @Override
  public List<Seen> seen() {
    return Stream.concat(
            shared.sentByBot().stream().map(event -> seen(event, Optional.empty())),
            direct.sentByBot().stream().map(event -> seen(event, Optional.of(alice()))))
        .toList();
  }

  private static Seen seen(JsonNode event, Optional<PersonId> to) {
    JsonNode content = event.path("content");
    JsonNode replyTo = content.path("m.relates_to").path("m.in_reply_to").path("event_id");
    return new Seen(
        to,
        replyTo.isTextual() ? Optional.of(MatrixIds.message(replyTo.asText())) : Optional.empty(),
        content.path("body").asText());
  }

  @Override
  public void close() {
    homeserver.close();
  }
}
