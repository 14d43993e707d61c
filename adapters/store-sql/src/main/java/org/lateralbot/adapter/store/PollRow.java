package org.lateralbot.adapter.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.lateralbot.core.poll.Actor;
import org.lateralbot.core.poll.Method;
import org.lateralbot.core.poll.Names;
import org.lateralbot.core.poll.OutcomeStatement;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollEnd;
import org.lateralbot.core.poll.PollOption;
import org.lateralbot.core.poll.PollRules;
import org.lateralbot.core.poll.Quorum;
import org.lateralbot.core.record.Head;

/** A poll as a row of its table, and back. */
final class PollRow {

  private PollRow() {}

  static Row of(Poll poll) {
    Row row = new Row()
        .setItem(poll.id())
        .set("question", poll.question())
        .set("options", options(poll.options()))
        .set("about", poll.about())
        .set("opened_at", poll.openedAt())
        .set("closes_at", poll.closesAt())
        .set("remind_at", poll.remindAt())
        .set("ends_at", poll.endsAt())
        .set("frozen", poll.frozen())
        .set("end_way", poll.end().map(PollEnd::way))
        .set("end_reason", poll.end().flatMap(PollEnd::reason))
        .set("end_head", poll.end().flatMap(PollEnd::head).map(Head::digits))
        .set("outcome", poll.outcome().map(OutcomeStatement::text))
        .set("outcome_at", poll.outcome().map(OutcomeStatement::at));
    setRules(row, poll.rules());
    setActor(row, "opener", poll.opener());
    setActor(row, "ender", poll.end().flatMap(PollEnd::by));
    setActor(row, "outcome_by", poll.outcome().flatMap(OutcomeStatement::by));
    return row;
  }

  private static void setRules(Row row, PollRules rules) {
    row.set("method", rules.method())
        .set("pick_limit", rules.limit())
        .set("hidden", rules.hidden())
        .set("names", rules.names())
        .set("add_options", rules.addOptions())
        .set("settled", rules.settled())
        .set("quorum", rules.quorum().needed());
  }

  private static void setActor(Row row, String column, Optional<Actor> actor) {
    row.setPerson(column, actor.map(Actor::id)).set(column + "_name", actor.map(Actor::name));
  }

  static Poll poll(Columns row) throws SQLException {
    return new Poll(
        row.item(),
        actor(row, "opener"),
        row.text("question"),
        options(row.text("options")),
        rules(row),
        row.optionalText("about"),
        row.instant("opened_at"),
        row.instant("closes_at"),
        row.truth("frozen"),
        end(row),
        outcome(row));
  }

  private static PollRules rules(Columns row) throws SQLException {
    return new PollRules(
        row.constant("method", Method.class),
        row.number("pick_limit"),
        row.truth("hidden"),
        row.constant("names", Names.class),
        row.truth("add_options"),
        row.truth("settled"),
        new Quorum(row.number("quorum")));
  }

  private static Optional<PollEnd> end(Columns row) throws SQLException {
    return row.has("end_way")
        ? Optional.of(new PollEnd(
            row.constant("end_way", PollEnd.Way.class),
            row.instant("ends_at"),
            actor(row, "ender"),
            row.optionalText("end_reason"),
            row.optionalText("end_head").map(Head::new)))
        : Optional.empty();
  }

  private static Optional<OutcomeStatement> outcome(Columns row) throws SQLException {
    return row.has("outcome")
        ? Optional.of(new OutcomeStatement(
            actor(row, "outcome_by"), row.text("outcome"), row.instant("outcome_at")))
        : Optional.empty();
  }

  private static Optional<Actor> actor(Columns row, String column) throws SQLException {
    String name = row.optionalText(column + "_name").orElse("");
    return row.person(column).map(person -> new Actor(person, name));
  }

  private static String options(List<PollOption> options) {
    return JsonLists.write(options.stream()
        .map(option -> List.of(option.text(), option.addedAfter()))
        .toList());
  }

  private static List<PollOption> options(String json) {
    return JsonLists.read(json).stream()
        .map(option -> (List<?>) option)
        .map(option -> new PollOption((String) option.get(0), (Integer) option.get(1)))
        .toList();
  }
}
