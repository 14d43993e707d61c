package org.lateralbot.core.command;

import java.util.Optional;
import org.lateralbot.core.chat.Attachment;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.Content;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.Offer;

/** What comes of a command. */
public sealed interface Reply {

  /**
   * The bot says something.
   *
   * @param content what
   * @param about the poll or pledge whose card this is: replies to it mean that one
   * @param toSender whether only the sender may see it
   */
  record Answer(Content content, Optional<ItemId> about, boolean toSender) implements Reply {

    /** The same answer as the card of a poll or pledge. */
    public Answer about(ItemId item) {
      return new Answer(content, Optional.of(item), toSender);
    }

    /** The same answer for the sender's eyes only. */
    public Answer privately() {
      return new Answer(content, about, true);
    }

    /** The same answer with something to do at it. */
    public Answer offering(Offer offer) {
      return new Answer(content.offering(offer), about, toSender);
    }

    /** The same answer with a file or picture. */
    public Answer with(Attachment attachment) {
      return new Answer(content.with(attachment), about, toSender);
    }

    /** The words. */
    public Body body() {
      return content.body();
    }
  }

  /**
   * The bot did not do it and says why. Nothing was changed.
   *
   * @param reason a stable code for logs and tests: the key of the text
   * @param body the reason in words, with an example of what works
   */
  record Refusal(String reason, Body body) implements Reply {}

  /** The bot says nothing. */
  record Silence() implements Reply {}

  static Answer answer(Body body) {
    return answer(Content.of(body));
  }

  static Answer answer(Content content) {
    return new Answer(content, Optional.empty(), false);
  }

  static Answer answer(Line... lines) {
    return answer(Body.of(lines));
  }

  static Reply silence() {
    return new Silence();
  }
}
