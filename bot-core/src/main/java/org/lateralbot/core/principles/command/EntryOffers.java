package org.lateralbot.core.principles.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lateralbot.core.chat.Offer;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.principles.Principle;

/**
 * What may be asked next, for a network that has buttons. Each names its entry, so that it works
 * after a restart, months later and for everybody.
 */
final class EntryOffers {

  private static final List<Part> PARTS =
      List.of(Part.ALL, Part.PRACTICE, Part.OBJECTION, Part.RELATED, Part.SOURCE);

  private EntryOffers() {}

  /** The parts of one entry that there are. */
  static Offer parts(Principle entry, Voice voice) {
    Locale language = voice.messages().locale();
    List<Offer.Choice> choices = new ArrayList<>();
    for (Part part : PARTS) {
      if (part != Part.RELATED || !entry.related().isEmpty()) {
        choices.add(new Offer.Choice(
            voice.messages().plain("ask.button." + part.key()),
            String.join(" ", "more", part.key(), entry.id(), language.toLanguageTag())));
      }
    }
    return new Offer.Commands(choices);
  }

  /** Several entries to open. */
  static Offer entries(List<Principle> entries) {
    return new Offer.Commands(entries.stream()
        .map(entry -> new Offer.Choice(entry.title(), "principle " + entry.id()))
        .toList());
  }
}
