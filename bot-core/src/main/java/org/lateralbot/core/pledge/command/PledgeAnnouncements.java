package org.lateralbot.core.pledge.command;

import java.time.Instant;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.ChatRooms;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.command.Voices;
import org.lateralbot.core.item.Announcements;
import org.lateralbot.core.item.command.ItemName;
import org.lateralbot.core.pledge.Kept;
import org.lateralbot.core.pledge.Pledge;
import org.lateralbot.core.pledge.Signer;
import org.lateralbot.core.pledge.Standing;
import org.lateralbot.core.pledge.SuccessListener;

/** Says unasked what became of a pledge: once each, in its room; the question about it privately. */
final class PledgeAnnouncements implements SuccessListener {

  private final Announcements announcements;
  private final Voices voices;
  private final ChatRooms rooms;

  PledgeAnnouncements(Announcements announcements, Voices voices, ChatRooms rooms) {
    this.announcements = announcements;
    this.voices = voices;
    this.rooms = rooms;
  }

  @Override
  public void succeeded(Pledge pledge, Instant at) {
    Voice voice = voices.in(pledge.id().room());
    Standing standing = pledge.standing();
    SignerList signers = new SignerList(voice, pledge.terms().goal());
    Body body = Body.of(
        title(voice, "pledge.announce.succeeded", pledge),
        voice.line("pledge.card.in", standing.in().size(), signers.in(standing.in())),
        voice.line("pledge.announce.join", voice.example("sign", ItemName.inRoom(pledge.id()))));
    announcements.inRoom(pledge.id(), "succeeded", body, at);
  }

  void lapsed(Pledge pledge, Instant at) {
    Voice voice = voices.in(pledge.id().room());
    Body body = Body.of(title(voice, "pledge.announce.lapsed", pledge), state(voice, pledge, at));
    announcements.inRoom(pledge.id(), "lapsed", body, at);
  }

  void cancelled(Pledge pledge, Instant at) {
    announcements.inRoom(pledge.id(), "cancelled", cancellation(pledge, at), at);
  }

  /** What is said about a pledge that was called off. */
  Body cancellation(Pledge pledge, Instant at) {
    Voice voice = voices.in(pledge.id().room());
    return Body.of(title(voice, "pledge.announce.cancelled", pledge), state(voice, pledge, at));
  }

  /** Asks everybody who was marked to be asked, each privately. */
  void askKept(Pledge pledge, Instant at) {
    Body question = question(pledge);
    pledge.signatures().stream()
        .filter(signature -> signature.kept() == Kept.ASKED)
        .flatMap(signature -> signature.signer().stream())
        .map(Signer::id)
        .forEach(person -> announcements.toPerson(person, pledge.id(), "kept", question, at));
  }

  /** Whether one kept it, to be answered privately. */
  Body question(Pledge pledge) {
    Voice voice = voices.in(pledge.id().room());
    String reference = ItemName.inPrivate(pledge.id(), rooms);
    return Body.of(
        voice.line(
            "pledge.kept.question",
            reference,
            pledge.terms().text(),
            voice.moment(pledge.succeededAt().orElseThrow())),
        voice.line(
            "pledge.kept.how",
            voice.example("kept", reference + " yes"),
            voice.example("kept", reference + " no")),
        voice.line("pledge.kept.who-sees"));
  }

  private static Line title(Voice voice, String key, Pledge pledge) {
    return voice.line(key, ItemName.inRoom(pledge.id()), pledge.terms().text());
  }

  private static Line state(Voice voice, Pledge pledge, Instant at) {
    return new PledgeCard(voice, pledge, at, ItemName.inRoom(pledge.id())).state();
  }
}
