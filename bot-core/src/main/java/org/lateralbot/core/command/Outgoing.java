package org.lateralbot.core.command;

import java.util.List;
import java.util.Optional;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.Content;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.IncomingMessage;
import org.lateralbot.core.chat.Manner;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.OutgoingMessage;

/** What is sent because of a message. */
final class Outgoing {

  private static final String REPLY = "reply";

  /** Of its own, else a network would take the answer after an apology for a double. */
  private static final String APOLOGY = "apology";

  private Outgoing() {}

  /** What is sent of a reply; nothing if the bot keeps silent. */
  static List<OutgoingMessage> replies(IncomingMessage message, Reply reply) {
    if (reply instanceof Reply.Answer answer && message.manner() != Manner.REACTED) {
      return List.of(
          message(REPLY, message, answer.content(), answer.toSender()).about(answer.about()));
    }
    return reply instanceof Reply.Refusal refusal
        ? List.of(message(REPLY, message, Content.of(refusal.body()), message.isPrivate()))
        : List.of();
  }

  /** What is sent when there is no reply. */
  static OutgoingMessage apology(IncomingMessage message, Body words) {
    return message(APOLOGY, message, Content.of(words), message.isPrivate());
  }

  /** The id of the reply to a message. */
  static String replyId(IncomingMessage message) {
    return id(REPLY, message);
  }

  private static OutgoingMessage message(
      String sort, IncomingMessage message, Content content, boolean toSender) {
    boolean direct = message.room().direct();
    Destination to = toSender || direct
        ? new Destination.ToPerson(message.sender().id())
        : new Destination.ToRoom(message.roomId());
    boolean elsewhere = toSender && !direct;
    return OutgoingMessage.of(id(sort, message), to, content.body())
        .holding(content)
        .answering(shown(message))
        .inThread(elsewhere ? Optional.empty() : message.thread());
  }

  /** Networks let nobody answer a sign, only the message it was put on. */
  private static MessageId shown(IncomingMessage message) {
    return message.manner() == Manner.REACTED
        ? message.replyTo().orElse(message.id())
        : message.id();
  }

  private static String id(String sort, IncomingMessage message) {
    return sort + "/" + message.id().platform() + "/" + message.id().value();
  }
}
