package org.lateralbot.adapter.discord;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.lateralbot.core.chat.DeliveryFailedException;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.chat.UndeliverableException;

/** Hands messages to Discord and waits until it has taken them. */
final class Sending {

  private final ShardManager shards;
  private final OpenInteractions open;
  private final DirectChannels direct;

  Sending(ShardManager shards, OpenInteractions open, DirectChannels direct) {
    this.shards = shards;
    this.open = open;
    this.direct = direct;
  }

  List<MessageId> send(OutgoingMessage message) {
    return taken(() -> {
      List<Part> parts = Drawing.of(message);
      return message
          .replyTo()
          .flatMap(open::find)
          .flatMap(interaction -> answer(interaction, message, parts))
          .orElseGet(() -> post(message, parts));
    });
  }

  /** Empty if Discord takes no answer to the interaction any more. */
  private Optional<List<MessageId>> answer(
      OpenInteractions.Open interaction, OutgoingMessage message, List<Part> parts) {
    try {
      return interaction
          .hook()
          .map(hook -> new InteractionAnswer(interaction, hook, message).give(parts));
    } catch (ErrorResponseException refused) {
      if (refused.getErrorResponse() == ErrorResponse.UNKNOWN_WEBHOOK
          || refused.getErrorResponse() == ErrorResponse.UNKNOWN_INTERACTION
          || refused.getErrorResponse() == ErrorResponse.UNKNOWN_MESSAGE) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  private List<MessageId> post(OutgoingMessage message, List<Part> parts) {
    RoomId room = room(message);
    MessageChannel channel = channel(room);
    List<MessageId> ids = new ArrayList<>();
    for (Part part : parts) {
      MessageCreateAction action = channel
          .sendMessage(part.data())
          .setNonce(nonce(message.id(), ids.size()))
          .failOnInvalidReply(false);
      Message sent = replyTo(message, room)
          .filter(first -> ids.isEmpty())
          .map(action::setMessageReference)
          .orElse(action)
          .complete();
      ids.add(Ids.message(room, sent.getIdLong()));
    }
    return ids;
  }

  /** Where the message is to stand: a direct room, a thread, or the room itself. */
  private static RoomId room(OutgoingMessage message) {
    return message.to() instanceof Destination.ToPerson person
        ? Ids.direct(Ids.number(person.person()))
        : message
            .thread()
            .flatMap(Ids::place)
            .map(first -> Ids.channel(first.message()))
            .orElseGet(() -> ((Destination.ToRoom) message.to()).room());
  }

  private static Optional<Long> replyTo(OutgoingMessage message, RoomId room) {
    return message
        .replyTo()
        .flatMap(Ids::place)
        .filter(place -> place.channel().equals(room))
        .map(Ids.Place::message);
  }

  private MessageChannel channel(RoomId room) {
    if (Ids.isDirect(room)) {
      return direct.of(shards.getShards().get(0), Ids.personOf(room));
    }
    MessageChannel channel = shards.getChannelById(GuildMessageChannel.class, Ids.number(room));
    if (channel == null) {
      throw unseen();
    }
    return channel;
  }

  /** While a guild is out of order, its channels are not seen either. */
  DeliveryFailedException unseen() {
    String reason = "the bot does not see the channel";
    boolean outOfOrder = shards.getShards().stream()
        .anyMatch(shard -> !shard.getUnavailableGuilds().isEmpty());
    return outOfOrder ? new DeliveryFailedException(reason) : new UndeliverableException(reason);
  }

  /** The same for every attempt, so that Discord drops doubles. */
  private static String nonce(String id, int part) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256")
          .digest((part + "/" + id).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(hash)
          .substring(0, Message.MAX_NONCE_LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A message that somebody has deleted meanwhile is not brought back. */
  void edit(List<MessageId> sent, OutgoingMessage message) {
    taken(() -> {
      List<Part> parts = Drawing.of(message);
      for (int i = 0; i < Math.min(sent.size(), parts.size()); i++) {
        edit(Ids.place(sent.get(i)).orElseThrow(), parts.get(i));
      }
      return sent;
    });
  }

  private void edit(Ids.Place place, Part part) {
    try {
      channel(place.channel()).editMessageById(place.message(), part.edit()).complete();
    } catch (ErrorResponseException refused) {
      if (refused.getErrorResponse() != ErrorResponse.UNKNOWN_MESSAGE) {
        throw refused;
      }
    }
  }

  private static <T> T taken(Supplier<T> sending) {
    try {
      return sending.get();
    } catch (DeliveryFailedException failed) {
      throw failed;
    } catch (RuntimeException refused) {
      throw Failure.isForGood(refused)
          ? new UndeliverableException("Discord takes no message: " + Failure.of(refused), refused)
          : new DeliveryFailedException(
              "Discord did not take a message: " + Failure.of(refused), refused);
    }
  }
}
