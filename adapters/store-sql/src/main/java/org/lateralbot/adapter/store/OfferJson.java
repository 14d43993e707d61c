package org.lateralbot.adapter.store;

import java.util.List;
import java.util.Locale;
import org.lateralbot.core.chat.BallotForm;
import org.lateralbot.core.chat.Offer;

/** How what a message offers is written down: a list that begins with what kind of offer it is. */
final class OfferJson {

  private OfferJson() {}

  static List<?> write(Offer offer) {
    if (offer instanceof Offer.Ballots ballots) {
      return List.of(
          "ballots",
          MessageJson.item(ballots.poll()),
          ballots.language().toLanguageTag(),
          ballots.question(),
          ballots.options(),
          ballots.form().name(),
          ballots.most(),
          ballots.visible(),
          ballots.opening(),
          ballots.open());
    }
    if (offer instanceof Offer.Signatures signatures) {
      return List.of(
          "signatures",
          MessageJson.item(signatures.pledge()),
          signatures.language().toLanguageTag(),
          signatures.opening(),
          signatures.open());
    }
    return List.of(
        "commands",
        ((Offer.Commands) offer)
            .choices().stream()
                .map(choice -> List.of(choice.label(), choice.line()))
                .toList());
  }

  static Offer read(List<?> parts) {
    return switch (MessageJson.text(parts, 0)) {
      case "ballots" -> ballots(parts);
      case "signatures" ->
        new Offer.Signatures(
            MessageJson.item(MessageJson.list(parts, 1)),
            Locale.forLanguageTag(MessageJson.text(parts, 2)),
            (Boolean) parts.get(3),
            (Boolean) parts.get(4));
      case "commands" ->
        new Offer.Commands(MessageJson.list(parts, 1).stream()
            .map(choice -> choice((List<?>) choice))
            .toList());
      default -> throw new IllegalStateException("No such kind of offer: " + parts.get(0));
    };
  }

  private static Offer ballots(List<?> parts) {
    return new Offer.Ballots(
        MessageJson.item(MessageJson.list(parts, 1)),
        Locale.forLanguageTag(MessageJson.text(parts, 2)),
        MessageJson.text(parts, 3),
        MessageJson.list(parts, 4).stream().map(String.class::cast).toList(),
        BallotForm.valueOf(MessageJson.text(parts, 5)),
        (Integer) parts.get(6),
        (Boolean) parts.get(7),
        (Boolean) parts.get(8),
        (Boolean) parts.get(9));
  }

  private static Offer.Choice choice(List<?> parts) {
    return new Offer.Choice(MessageJson.text(parts, 0), MessageJson.text(parts, 1));
  }
}
