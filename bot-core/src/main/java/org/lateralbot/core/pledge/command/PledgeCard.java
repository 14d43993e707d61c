package org.lateralbot.core.pledge.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.Span;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.pledge.Ending;
import org.lateralbot.core.pledge.Pledge;
import org.lateralbot.core.pledge.Signer;
import org.lateralbot.core.pledge.Standing;
import org.lateralbot.core.text.SafeText;

/** Writes a pledge out: what is promised, who is in, who waits, and what one more would change. */
final class PledgeCard {

  private static final String OWN_NUMBER_EXAMPLE = " --if 8";
  private static final int TEXT_IN_SUMMARY = 100;

  private final Voice voice;
  private final Pledge pledge;
  private final Instant now;
  private final String reference;
  private final Standing standing;
  private final SignerList signers;

  /**
   * @param voice of the pledge's room
   * @param reference how the pledge is named where the card is shown
   */
  PledgeCard(Voice voice, Pledge pledge, Instant now, String reference) {
    this.voice = voice;
    this.pledge = pledge;
    this.now = now;
    this.reference = reference;
    this.standing = pledge.standing();
    this.signers = new SignerList(voice, pledge.terms().goal());
  }

  /** The whole card. */
  Body body() {
    List<Line> lines = new ArrayList<>();
    lines.add(voice.line("pledge.card.title", reference, pledge.terms().text()));
    String opened = pledge.isOpen(now) ? "pledge.card.opened" : "pledge.card.opened-once";
    lines.add(voice.line(opened, opener(), voice.moment(pledge.terms().closesAt())));
    lines.add(voice.line("pledge.card.condition", pledge.terms().goal()));
    if (pledge.terms().goal() > 1 || !pledge.isOpen(now)) {
      lines.add(state());
    }
    lines.addAll(people());
    if (pledge.isOpen(now)) {
      lines.add(oneMore());
    }
    pledge
        .keptShare()
        .ifPresent(
            share -> lines.add(voice.line("pledge.card.kept", share.kept(), share.answered())));
    pledge.terms().about().ifPresent(id -> lines.add(about(id)));
    if (pledge.isOpen(now)) {
      lines.addAll(howToSign());
    }
    return new Body(lines);
  }

  /** What a record says: no names are in it. */
  Body recounted() {
    List<Line> lines = new ArrayList<>();
    lines.add(voice.line("pledge.card.title", reference, pledge.terms().text()));
    lines.add(voice.line("pledge.card.condition", pledge.terms().goal()));
    lines.add(state());
    lines.add(voice.line("pledge.card.in-unnamed", standing.in().size()));
    if (!standing.waiting().isEmpty()) {
      lines.add(voice.line("pledge.card.waiting-unnamed", standing.waiting().size()));
    }
    lines.addAll(withdrawn());
    return new Body(lines);
  }

  /** The pledge on one line, whatever became of it. */
  static Line summary(Voice voice, Pledge pledge, String reference) {
    return voice.line(
        "pledge.summary",
        reference,
        SafeText.shortened(pledge.terms().text(), TEXT_IN_SUMMARY),
        pledge.standing().in().size(),
        pledge.holds() ? 0 : pledge.terms().goal(),
        voice.moment(pledge.terms().closesAt()));
  }

  private Object opener() {
    return pledge.opener().<Object>map(Signer::name).orElseGet(() -> voice.span("pledge.nobody"));
  }

  /** What became of it so far. */
  Line state() {
    Optional<Ending> ending = pledge.endingAt(now);
    if (ending.isPresent()) {
      return ended(ending.get());
    }
    if (pledge.succeededAt().isPresent()) {
      return voice.line(
          "pledge.state.succeeded", voice.moment(pledge.succeededAt().get()));
    }
    return pledge.holds()
        ? voice.line("pledge.state.holds")
        : voice.line("pledge.state.open", standing.missing());
  }

  private Line ended(Ending ending) {
    return switch (ending.kind()) {
      case CLOSED -> voice.line("pledge.state.closed");
      case LAPSED ->
        voice.line("pledge.state.lapsed", standing.in().size(), pledge.terms().goal());
      case CANCELLED_BY_OPENER -> voice.line("pledge.state.cancelled-opener", reason(ending));
      case CANCELLED_BY_MODERATOR -> voice.line("pledge.state.cancelled-moderator", reason(ending));
    };
  }

  private Object reason(Ending ending) {
    return ending.reason().isEmpty() ? voice.span("pledge.no-reason") : ending.reason();
  }

  private List<Line> people() {
    List<Line> lines = new ArrayList<>();
    lines.add(voice.line("pledge.card.in", standing.in().size(), signers.in(standing.in())));
    if (!standing.waiting().isEmpty()) {
      lines.add(voice.line(
          "pledge.card.waiting", standing.waiting().size(), signers.waiting(standing.waiting())));
    }
    lines.addAll(withdrawn());
    return lines;
  }

  private List<Line> withdrawn() {
    return standing.withdrawn() == 0
        ? List.of()
        : List.of(voice.line("pledge.card.withdrawn", standing.withdrawn()));
  }

  /** What the signature of one more person without a number of their own would change. */
  private Line oneMore() {
    int gain = standing.inWithOneMore() - standing.in().size();
    if (!pledge.holds()) {
      return standing.missing() == 1
          ? voice.line("pledge.one-more.succeeds", standing.inWithOneMore())
          : voice.line("pledge.one-more.waits", standing.missing());
    }
    return gain == 0
        ? voice.line("pledge.one-more.waits-later")
        : voice.line("pledge.one-more.in", gain - 1);
  }

  private Line about(String id) {
    return voice.line("pledge.card.about", voice.example("principle", id));
  }

  private List<Line> howToSign() {
    Span sign = voice.example("sign", reference);
    Span withNumber = voice.example("sign", reference + OWN_NUMBER_EXAMPLE);
    Span quietly = voice.example("sign", reference + " --quietly");
    return List.of(
        voice.line("pledge.card.sign", sign, withNumber),
        voice.line("pledge.card.who-sees", quietly));
  }
}
