package org.lateralbot.adapter.discord;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageReference;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.lateralbot.core.chat.ChatListener;
import org.lateralbot.core.chat.IncomingMessage;
import org.lateralbot.core.chat.Manner;
import org.lateralbot.core.chat.MessageId;

/**
 * Hears what people type: what mentions the bot, and what they tell it directly. Of everything else
 * Discord sends no words, because the bot does not ask for them.
 */
final class MessageEars extends ListenerAdapter {

  private final ChatListener listener;
  private final Members members;

  MessageEars(ChatListener listener, Members members) {
    this.listener = listener;
    this.members = members;
  }

  @Override
  public void onMessageReceived(MessageReceivedEvent event) {
    Message message = event.getMessage();
    User self = event.getJDA().getSelfUser();
    boolean mentioned = message.getMentions().getUsers().contains(self);
    boolean forTheBot = mentioned || !event.isFromGuild();
    if (event.isWebhookMessage() || event.getAuthor().isBot() || !forTheBot) {
      return;
    }
    members.note(event.getMember(), event.getChannel());
    Where where = Where.of(event.getChannel(), event.getAuthor().getIdLong());
    listener.hear(new IncomingMessage(
        Ids.message(where.channel(), message.getIdLong()),
        where.room(),
        People.of(event.getAuthor(), event.getMember()),
        replyTo(message, where),
        where.thread(),
        text(message, self),
        mentioned,
        Manner.TYPED,
        message.getTimeCreated().toInstant()));
  }

  private static Optional<MessageId> replyTo(Message message, Where where) {
    MessageReference reference = message.getMessageReference();
    return Stream.ofNullable(reference)
        .filter(found -> found.getType() == MessageReference.MessageReferenceType.DEFAULT)
        .map(found -> Ids.message(where.channel(), found.getMessageIdLong()))
        .findFirst();
  }

  /** Mentions of people read as their names. */
  private static String text(Message message, User self) {
    String text = mention(self.getIdLong()).matcher(message.getContentRaw()).replaceAll("");
    for (User person : message.getMentions().getUsers()) {
      text = mention(person.getIdLong())
          .matcher(text)
          .replaceAll(Matcher.quoteReplacement("@" + person.getEffectiveName()));
    }
    return text.strip();
  }

  private static Pattern mention(long person) {
    return Pattern.compile("<@!?" + person + ">");
  }
}
