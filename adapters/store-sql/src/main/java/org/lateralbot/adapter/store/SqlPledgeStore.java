package org.lateralbot.adapter.store;

import static org.lateralbot.adapter.store.ItemKey.ITEM;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.pledge.Kept;
import org.lateralbot.core.pledge.Pledge;
import org.lateralbot.core.pledge.PledgeStore;
import org.lateralbot.core.pledge.Signature;

/** Pledges and signatures as a table each. */
final class SqlPledgeStore implements PledgeStore {

  private static final String OLDEST_FIRST = " ORDER BY opened_at, number";
  private static final String OF_PERSON = "pledge = ? AND signer = ? AND signer_platform = ?";
  private static final String WITH_SIGNATURE_OF =
      "id IN (SELECT pledge FROM signature WHERE signer = ? AND signer_platform = ?";

  private final Database database;

  SqlPledgeStore(Database database) {
    this.database = database;
  }

  @Override
  public void add(Pledge pledge) {
    database.write(handle -> {
      database.write(PledgeRow.of(pledge).inserted("pledge"));
      long key = key(pledge.id());
      pledge.signatures().forEach(signature -> save(key, next(key), signature));
      return key;
    });
  }

  @Override
  public void update(Pledge pledge) {
    database.write(PledgeRow.of(pledge).saved("pledge", "platform", "room", "number"));
  }

  @Override
  public void put(ItemId pledge, Collection<Signature> signatures) {
    database.write(handle -> {
      long key = key(pledge);
      signatures.forEach(signature -> save(key, place(key, signature), signature));
      return key;
    });
  }

  @Override
  public void remove(ItemId pledge, PersonId person) {
    database.write(handle -> database.execute(
        "DELETE FROM signature WHERE " + OF_PERSON,
        key(pledge),
        person.value(),
        person.platform()));
  }

  @Override
  public void makeNameless(ItemId pledge, PersonId person) {
    String nameless = "UPDATE signature SET signer = NULL, signer_platform = NULL,"
        + " signer_name = NULL, quietly = ? WHERE " + OF_PERSON;
    database.write(
        handle -> database.execute(nameless, true, key(pledge), person.value(), person.platform()));
  }

  private void save(long pledge, int position, Signature signature) {
    Row row = PledgeRow.of(signature).set("pledge", pledge).set("position", position);
    database.write(row.saved("signature", "pledge", "position"));
  }

  /** The position of the same person's signature, else the next. */
  private int place(long pledge, Signature signature) {
    PersonId person = signature.signer().orElseThrow().id();
    return database
        .find(
            "SELECT position FROM signature WHERE " + OF_PERSON,
            row -> row.number("position"),
            pledge,
            person.value(),
            person.platform())
        .orElseGet(() -> next(pledge));
  }

  private int next(long pledge) {
    String last = "SELECT COALESCE(MAX(position), 0) AS last FROM signature WHERE pledge = ?";
    return database.find(last, row -> row.number("last"), pledge).orElseThrow() + 1;
  }

  private long key(ItemId pledge) {
    return database
        .find("SELECT id FROM pledge WHERE " + ITEM, row -> row.key("id"), ItemKey.of(pledge))
        .orElseThrow();
  }

  @Override
  public Optional<Pledge> find(ItemId pledge) {
    return database.find(
        "SELECT * FROM pledge WHERE " + ITEM,
        row -> PledgeRow.pledge(row, signatures(row.key("id"))),
        ItemKey.of(pledge));
  }

  private List<Signature> signatures(long pledge) {
    return database.list(
        "SELECT * FROM signature WHERE pledge = ? ORDER BY position", PledgeRow::signature, pledge);
  }

  @Override
  public List<ItemId> open(RoomId room, Instant now) {
    return items(
        "platform = ? AND room = ? AND end_kind IS NULL AND closes_at > ? ORDER BY number",
        room.platform(),
        room.value(),
        now.toEpochMilli());
  }

  @Override
  public List<ItemId> ended(RoomId room, Instant now, int limit) {
    String ended = """
        platform = ? AND room = ? AND (end_kind IS NOT NULL OR closes_at <= ?)
        ORDER BY number DESC LIMIT ?""";
    return items(ended, room.platform(), room.value(), now.toEpochMilli(), limit);
  }

  @Override
  public List<ItemId> overdue(Instant now) {
    return items("end_kind IS NULL AND closes_at <= ?" + OLDEST_FIRST, now.toEpochMilli());
  }

  @Override
  public List<ItemId> endedBefore(Instant instant) {
    return items("ended_at < ? ORDER BY ended_at, id", instant.toEpochMilli());
  }

  @Override
  public void erase(ItemId pledge) {
    database.write(handle -> {
      String signatures = "DELETE FROM signature WHERE pledge = (SELECT id FROM pledge WHERE ";
      database.execute(signatures + ITEM + ")", ItemKey.of(pledge));
      return database.execute("DELETE FROM pledge WHERE " + ITEM, ItemKey.of(pledge));
    });
  }

  @Override
  public List<ItemId> unaskedSince(Instant instant) {
    return items("asked_at IS NULL AND succeeded_at <= ?" + OLDEST_FIRST, instant.toEpochMilli());
  }

  @Override
  public List<ItemId> openedBy(PersonId person) {
    return items(
        "opener = ? AND opener_platform = ?" + OLDEST_FIRST, person.value(), person.platform());
  }

  @Override
  public List<ItemId> signedBy(PersonId person) {
    return items(WITH_SIGNATURE_OF + ")" + OLDEST_FIRST, person.value(), person.platform());
  }

  @Override
  public List<ItemId> waitingForAnswer(PersonId person) {
    return items(
        WITH_SIGNATURE_OF + " AND kept = ? AND withdrawn = ?)" + OLDEST_FIRST,
        person.value(),
        person.platform(),
        Kept.ASKED.name(),
        false);
  }

  private List<ItemId> items(String condition, Object... values) {
    return database.list(
        "SELECT platform, room, number FROM pledge WHERE " + condition, Columns::item, values);
  }
}
