package org.lateralbot.adapter.store;

import static org.lateralbot.adapter.store.ItemKey.KEY;

import java.sql.SQLException;
import java.util.List;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.poll.Cast;
import org.lateralbot.core.poll.Choice;

/** Ballots as they were heard, while they can be taken back. */
final class CastRows {

  private static final String SUPERSEDED = """
      EXISTS (SELECT 1 FROM ballot_cast AS later WHERE later.poll = ballot_cast.poll
        AND later.voter = ballot_cast.voter AND later.cast_at > ballot_cast.cast_at)""";

  private final Database database;

  CastRows(Database database) {
    this.database = database;
  }

  void keep(ItemId poll, String voter, Cast cast) {
    String keep = """
        INSERT INTO ballot_cast
          (poll, voter, source_platform, source, way, choice, name, joined_late, cast_at)
        VALUES (%s, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (poll, voter, source_platform, source) DO UPDATE SET
          way = excluded.way, choice = excluded.choice, name = excluded.name,
          joined_late = excluded.joined_late, cast_at = excluded.cast_at""".formatted(KEY);
    database.execute(
        keep,
        ItemKey.of(
            poll,
            voter,
            cast.source().platform(),
            cast.source().value(),
            cast.way().name(),
            cast.choice().map(Choice::text).orElse(null),
            cast.name().orElse(null),
            cast.joinedLate(),
            cast.at().toEpochMilli()));
  }

  List<Cast> of(ItemId poll, String voter) {
    String casts = "SELECT * FROM ballot_cast WHERE poll = " + KEY + " AND voter = ?";
    return database.list(casts, CastRows::cast, ItemKey.of(poll, voter));
  }

  private static Cast cast(Columns row) throws SQLException {
    return new Cast(
        new MessageId(row.text("source_platform"), row.text("source")),
        row.constant("way", Cast.Way.class),
        row.optionalText("choice").map(Choice::parse),
        row.optionalText("name"),
        row.truth("joined_late"),
        row.instant("cast_at"));
  }

  boolean drop(ItemId poll, String voter, MessageId source) {
    String drop = "DELETE FROM ballot_cast WHERE poll = " + KEY
        + " AND voter = ? AND source_platform = ? AND source = ?";
    return database.execute(drop, ItemKey.of(poll, voter, source.platform(), source.value())) == 1;
  }

  int unreadable(ItemId poll) {
    String unreadable = "SELECT COUNT(*) AS n FROM ballot_cast WHERE poll = " + KEY
        + " AND way = 'UNREADABLE' AND NOT " + SUPERSEDED;
    return database.find(unreadable, row -> row.number("n"), ItemKey.of(poll)).orElse(0);
  }

  void dropSettled(ItemId poll) {
    String dropSuperseded = "DELETE FROM ballot_cast WHERE poll = " + KEY + " AND " + SUPERSEDED;
    String dropReadable =
        "DELETE FROM ballot_cast WHERE poll = " + KEY + " AND way <> 'UNREADABLE'";
    database.execute(dropSuperseded, ItemKey.of(poll));
    database.execute(dropReadable, ItemKey.of(poll));
  }

  void dropCasts(String voter) {
    database.execute("DELETE FROM ballot_cast WHERE voter = ?", voter);
  }
}
