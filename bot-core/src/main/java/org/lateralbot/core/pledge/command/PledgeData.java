package org.lateralbot.core.pledge.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lateralbot.core.chat.ChatRooms;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.Span;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.item.command.ItemName;
import org.lateralbot.core.person.command.PersonalData;
import org.lateralbot.core.pledge.Pledge;
import org.lateralbot.core.pledge.PledgeService;
import org.lateralbot.core.pledge.Signature;

/** What pledges keep about people. */
final class PledgeData implements PersonalData {

  private final PledgeService service;
  private final ChatRooms rooms;

  PledgeData(PledgeService service, ChatRooms rooms) {
    this.service = service;
    this.rooms = rooms;
  }

  @Override
  public List<Line> describe(PersonId person, Voice voice) {
    List<Line> lines = new ArrayList<>();
    for (Pledge pledge : service.openedBy(person)) {
      lines.add(voice.line(
          "pledge.data.opened",
          ItemName.inPrivate(pledge.id(), rooms),
          pledge.terms().text(),
          voice.moment(pledge.openedAt()),
          pledge.opener().orElseThrow().name()));
    }
    for (Pledge pledge : service.signedBy(person)) {
      pledge.signatures().stream()
          .filter(signature -> signature.isBy(person))
          .forEach(signature -> lines.add(signed(pledge, signature, voice)));
    }
    return lines;
  }

  private Line signed(Pledge pledge, Signature signature, Voice voice) {
    Object number = signature
        .number()
        .<Object>map(own -> voice.span("pledge.data.number", own))
        .orElseGet(() -> voice.span("pledge.data.no-number"));
    Span manner = voice.span(
        signature.quietly() ? "pledge.data.quietly" : "pledge.data.named",
        signature.signer().orElseThrow().name());
    return voice.line(
        "pledge.data.signed",
        ItemName.inPrivate(pledge.id(), rooms),
        pledge.terms().text(),
        voice.moment(signature.signedAt()),
        number,
        manner,
        voice.span(signature.withdrawn() ? "pledge.data.withdrawn" : "pledge.data.counts"),
        voice.span(PledgeText.key("data.kept", signature.kept())));
  }

  @Override
  public void forget(PersonId person, Instant now) {
    service.forget(person);
  }
}
