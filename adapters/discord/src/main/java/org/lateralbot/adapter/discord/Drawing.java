package org.lateralbot.adapter.discord;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.entities.Message;
import org.lateralbot.core.chat.Attachment;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.Offer;
import org.lateralbot.core.chat.OutgoingMessage;

/** Draws what the bot says as messages of Discord. */
final class Drawing {

  /** Discord allows 4,000 characters in all texts of a frame. */
  private static final int LONGEST_CARD = 3_900;

  /** What is longer than this many messages goes into a file instead. */
  private static final int MOST_PAGES = 3;

  private static final String REST = "lateral.txt";

  private Drawing() {}

  /** One message or more; the controls stand at the last. */
  static List<Part> of(OutgoingMessage message) {
    boolean card =
        message.content().offer().stream().anyMatch(offer -> !(offer instanceof Offer.Commands));
    boolean direct = message.to() instanceof Destination.ToPerson;
    List<ActionRow> controls = message.content().offer().stream()
        .flatMap(offer -> Controls.of(offer, direct).stream())
        .toList();
    List<Attachment> files = new ArrayList<>(message.content().attachments());
    List<Body> pages = Pages.of(message.body(), card ? LONGEST_CARD : Message.MAX_CONTENT_LENGTH);
    if (pages.size() > (card ? 1 : MOST_PAGES)) {
      files.add(rest(pages.subList(1, pages.size())));
      pages = pages.subList(0, 1);
    }
    List<Part> parts = new ArrayList<>();
    pages
        .subList(0, pages.size() - 1)
        .forEach(page ->
            parts.add(new Part(Markdown.of(page), List.of(), List.of(), false, message.asked())));
    Body last = pages.get(pages.size() - 1);
    parts.add(new Part(Markdown.of(last), controls, files, card, message.asked()));
    return parts;
  }

  private static Attachment rest(List<Body> pages) {
    String text = pages.stream().map(Body::plain).collect(Collectors.joining("\n"));
    return Attachment.of(REST, "text/plain", text.getBytes(StandardCharsets.UTF_8), "");
  }
}
