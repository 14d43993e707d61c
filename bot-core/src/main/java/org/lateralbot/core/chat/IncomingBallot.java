package org.lateralbot.core.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A ballot that somebody cast in the network's own form of a poll.
 *
 * @param id the network's id of the ballot; taking it back names this id
 * @param poll the message that shows the poll, one of those that {@link ChatPlatform#send} returned
 * @param room where
 * @param sender who cast it
 * @param answers what was chosen, as the network gave it: an option is named as {@link
 *     Offer.Ballots#answers} does or by its position, from {@code "1"}; empty if the ballot could not
 *     be read. The same ballot, read later, comes again under the same id.
 * @param sentAt when, by the network's clock
 */
public record IncomingBallot(
    MessageId id,
    MessageId poll,
    Room room,
    Person sender,
    Optional<List<String>> answers,
    Instant sentAt)
    implements Incoming {

  public IncomingBallot {
    answers = answers.map(List::copyOf);
  }

  @Override
  public RoomId roomId() {
    return room.id();
  }

  /**
   * The message that it stands for, without words. A ballot that could not be read is not the same
   * event as that ballot once it can be.
   */
  public IncomingMessage asMessage() {
    MessageId event =
        answers.isPresent() ? id : new MessageId(id.platform(), id.value() + "/unreadable");
    return new IncomingMessage(
        event,
        room,
        sender,
        Optional.of(poll),
        Optional.empty(),
        "",
        false,
        Manner.REACTED,
        sentAt);
  }
}
