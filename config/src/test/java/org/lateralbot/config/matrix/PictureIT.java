package org.lateralbot.config.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lateralbot.adapter.matrix.MatrixAccount;
import org.lateralbot.adapter.matrix.MatrixPlatform;
import org.lateralbot.adapter.matrix.MatrixSettings;
import org.lateralbot.config.matrix.Homeserver.Account;
import org.lateralbot.core.chat.Attachment;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.Content;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.Handled;
import org.lateralbot.core.chat.Handling;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.chat.Span;

/** A picture of the bot's, from the adapter itself: no command makes one yet. */
@Tag("homeserver")
class PictureIT {

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aPictureArrivesAsItWasSent(boolean encrypted, @TempDir Path folder) throws Exception {
    try (Homeserver homeserver = Homeserver.unlimited(folder.resolve("homeserver"));
        People people = People.of(homeserver, folder.resolve("people.log"));
        MatrixPlatform platform =
            platform(homeserver, homeserver.register("lateral"), folder.resolve("bot"))) {
      platform.start(incoming -> Handled.now(Handling.IGNORED));
      Person alice = people.person("alice");
      String room = alice.makeRoom(encrypted, "@lateral:" + Homeserver.NAME);
      byte[] picture = picture();

      Body words = Body.of(Line.of(new Span.Plain("the result")));
      platform.send(
          OutgoingMessage.of("picture", new Destination.ToRoom(new RoomId("matrix", room)), words)
              .holding(Content.of(words)
                  .with(Attachment.of("bars.png", "image/png", picture, "bars of the result"))));

      Seen image = alice.sees(
          "a picture", event -> event.content().path("msgtype").asText().equals("m.image"));
      assertThat(image.encrypted()).isEqualTo(encrypted);
      assertThat(image.body()).isEqualTo("bars of the result");
      assertThat(alice.download(image)).isEqualTo(picture);
    }
  }

  private static MatrixPlatform platform(Homeserver homeserver, Account account, Path folder) {
    MatrixAccount settings = new MatrixAccount(
        homeserver.address(), account.user(), account.password(), "a test", folder);
    return new MatrixPlatform(
        new MatrixSettings(settings, "lateral", Set.of(), 10), InstantSource.system());
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }
}
