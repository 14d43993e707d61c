package org.lateralbot.core.item.command;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.Content;
import org.lateralbot.core.chat.IncomingBallot;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.Retraction;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.chat.Span;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.Reply;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.item.Mark;

/** Items that a test adds, each open or not, all about the same entry. */
public final class FakeKind implements ItemKind {

  private final String name;
  private final Map<ItemId, Boolean> open = new TreeMap<>(
      Comparator.comparing(ItemId::number).thenComparing(item -> item.room().value()));

  public FakeKind(String name) {
    this.name = name;
  }

  public void add(ItemId item, boolean isOpen) {
    open.put(item, isOpen);
  }

  @Override
  public boolean has(ItemId item) {
    return open.containsKey(item);
  }

  @Override
  public boolean isOpen(ItemId item, Instant now) {
    return open.getOrDefault(item, false);
  }

  @Override
  public List<ItemId> open(RoomId room, Instant now) {
    Predicate<ItemId> here = item -> item.room().equals(room);
    return open.keySet().stream().filter(here).filter(item -> isOpen(item, now)).toList();
  }

  @Override
  public List<ItemId> ended(RoomId room, Instant now, int limit) {
    return open.keySet().stream()
        .filter(item -> item.room().equals(room) && !isOpen(item, now))
        .sorted(Comparator.comparing(ItemId::number).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public List<ItemId> openAbout(RoomId room, String principle, Instant now) {
    return open(room, now);
  }

  @Override
  public Line summary(ItemId item, Voice voice) {
    return Line.of(new Span.Plain(name + " #" + item.number()));
  }

  @Override
  public Content card(ItemId item, Instant now) {
    return Content.of(Body.of(Line.of(new Span.Plain("card of #" + item.number()))));
  }

  @Override
  public Optional<String> lineFor(ItemId item, String key) {
    return Optional.empty();
  }

  @Override
  public Reply cast(ItemId item, IncomingBallot ballot) {
    return Reply.silence();
  }

  @Override
  public void retract(Mark mark, Retraction retraction) {}

  @Override
  public Reply show(CommandContext context, ItemId item) {
    return context.answer("help.command", "shown", name + " #" + item.number());
  }

  @Override
  public Reply edit(CommandContext context, ItemId item) {
    return context.answer("help.command", "edited", name + " #" + item.number());
  }

  @Override
  public Reply cancel(CommandContext context, ItemId item) {
    return context.answer("help.command", "cancelled", name + " #" + item.number());
  }

  @Override
  public Reply record(CommandContext context, ItemId item) {
    return context.answer("help.command", "recorded", name + " #" + item.number());
  }
}
