package org.lateralbot.adapter.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.pledge.Ending;
import org.lateralbot.core.pledge.Kept;
import org.lateralbot.core.pledge.Pledge;
import org.lateralbot.core.pledge.Signature;
import org.lateralbot.core.pledge.Signer;
import org.lateralbot.core.pledge.Terms;

/** A pledge and its signatures as rows of their tables, and back. */
final class PledgeRow {

  private PledgeRow() {}

  static Row of(Pledge pledge) {
    Row row = new Row()
        .setItem(pledge.id())
        .set("text", pledge.terms().text())
        .set("goal", pledge.terms().goal())
        .set("closes_at", pledge.terms().closesAt())
        .set("about", pledge.terms().about())
        .set("opened_at", pledge.openedAt())
        .set("frozen", pledge.frozen())
        .set("succeeded_at", pledge.succeededAt())
        .set("asked_at", pledge.askedAt())
        .set("end_kind", pledge.ending().map(Ending::kind))
        .set("ended_at", pledge.ending().map(Ending::at))
        .set("end_reason", pledge.ending().map(Ending::reason));
    return setSigner(row, "opener", pledge.opener());
  }

  static Row of(Signature signature) {
    Row row = new Row()
        .set("number", signature.number())
        .set("quietly", signature.quietly())
        .set("signed_at", signature.signedAt())
        .set("in_for_good", signature.inForGood())
        .set("withdrawn", signature.withdrawn())
        .set("kept", signature.kept());
    return setSigner(row, "signer", signature.signer());
  }

  private static Row setSigner(Row row, String column, Optional<Signer> signer) {
    return row.setPerson(column, signer.map(Signer::id))
        .set(column + "_name", signer.map(Signer::name));
  }

  static Pledge pledge(Columns row, List<Signature> signatures) throws SQLException {
    Terms terms = new Terms(
        row.text("text"), row.number("goal"), row.instant("closes_at"), row.optionalText("about"));
    return new Pledge(
        row.item(),
        terms,
        signer(row, "opener"),
        row.instant("opened_at"),
        row.truth("frozen"),
        row.optionalInstant("succeeded_at"),
        row.optionalInstant("asked_at"),
        ending(row),
        signatures);
  }

  static Signature signature(Columns row) throws SQLException {
    return new Signature(
        signer(row, "signer"),
        row.optionalNumber("number"),
        row.truth("quietly"),
        row.instant("signed_at"),
        row.truth("in_for_good"),
        row.truth("withdrawn"),
        row.constant("kept", Kept.class));
  }

  private static Optional<Ending> ending(Columns row) throws SQLException {
    return row.has("end_kind")
        ? Optional.of(new Ending(
            row.constant("end_kind", Ending.Kind.class),
            row.instant("ended_at"),
            row.text("end_reason")))
        : Optional.empty();
  }

  private static Optional<Signer> signer(Columns row, String column) throws SQLException {
    Optional<PersonId> person = row.person(column);
    return person.isPresent()
        ? Optional.of(new Signer(person.get(), row.text(column + "_name")))
        : Optional.empty();
  }
}
