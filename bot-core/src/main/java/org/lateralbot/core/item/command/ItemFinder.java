package org.lateralbot.core.item.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lateralbot.core.chat.ChatRooms;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.ItemRef;
import org.lateralbot.core.command.Reading;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.item.ItemStore;

/**
 * Finds the poll or pledge that a line means: the one it numbers, else the one it replies to or whose
 * thread it is in, else the only open one. Only items of this room are found, or in a direct room
 * those of rooms that the sender is in.
 */
public final class ItemFinder {

  private static final int MOST_ROOMS_ASKED = 20;
  private static final int LATELY_ENDED = 3;

  private final ItemStore items;
  private final ChatRooms rooms;
  private final List<Signpost> signposts;

  /**
   * Finds items.
   *
   * @param signposts where whoever found nothing is sent on to, a kind each
   */
  public ItemFinder(ItemStore items, ChatRooms rooms, List<Signpost> signposts) {
    this.items = items;
    this.rooms = rooms;
    this.signposts = List.copyOf(signposts);
  }

  /** The item of one of these kinds that a line means. */
  public Reading<ItemId> find(CommandContext context, ItemKind... kinds) {
    Search search = new Search(context, List.of(kinds));
    return context.arguments().item().map(search::numbered).orElseGet(search::implied);
  }

  /** The same for what only an ended item can give: an open one is meant only where none has ended. */
  public Reading<ItemId> findEnded(CommandContext context, ItemKind... kinds) {
    Search search = new Search(context, List.of(kinds));
    return context.arguments().item().map(search::numbered).orElseGet(search::impliedEnded);
  }

  private final class Search {

    private final CommandContext context;
    private final List<ItemKind> kinds;

    Search(CommandContext context, List<ItemKind> kinds) {
      this.context = context;
      this.kinds = kinds;
    }

    Reading<ItemId> numbered(ItemRef ref) {
      if (context.isDirect()) {
        return amongMyRooms(ref);
      }
      List<ItemId> named = Stream.of(new ItemId(context.room(), ref.number()))
          .filter(item -> isNamed(ref, item))
          .toList();
      return named.stream()
          .filter(this::isOfKind)
          .findFirst()
          .<Reading<ItemId>>map(Reading.Made::new)
          .orElseGet(() -> notFound("item.none-numbered", ref, named));
    }

    /**
     * An open item goes before an ended one; two of a sort are asked about. Whose rooms they are is asked
     * last, because a network may have to be asked, and of so many rooms that one line cannot busy it.
     */
    private Reading<ItemId> amongMyRooms(ItemRef ref) {
      List<ItemId> named = items.numbered(context.room().platform(), ref.number()).stream()
          .filter(item -> isNamed(ref, item))
          .toList();
      List<ItemId> meant = named.stream().filter(this::isOfKind).toList();
      for (List<ItemId> some : List.of(meant.stream().filter(this::isOpen).toList(), meant)) {
        if (some.size() > MOST_ROOMS_ASKED) {
          return askForRoom(ref);
        }
        List<ItemId> mine = some.stream().filter(this::isWithinReach).toList();
        if (!mine.isEmpty()) {
          return mine.size() == 1
              ? new Reading.Made<>(mine.get(0))
              : choose("item.which-room", mine);
        }
      }
      return notFound("item.none-numbered-direct", ref, named);
    }

    /** What has the number may be of another kind than the command is for. */
    private Reading<ItemId> notFound(String key, ItemRef ref, List<ItemId> named) {
      return named.stream()
          .filter(item -> !isOfKind(item))
          .limit(MOST_ROOMS_ASKED)
          .filter(this::isWithinReach)
          .flatMap(item -> signposts.stream()
              .filter(signpost -> signpost.kind().has(item))
              .map(signpost -> ofAnotherKind(signpost, item)))
          .findFirst()
          .orElseGet(() -> refuse("item.see", "", key, ref.toString()));
    }

    private Reading<ItemId> ofAnotherKind(Signpost signpost, ItemId item) {
      Voice voice = context.voice();
      String name = ItemName.in(context, item, rooms);
      return new Reading.Refused<>(context.refuseBriefly(
          "item.is-" + signpost.name(),
          name,
          voice.example(signpost.join(), name),
          voice.example("show", name)));
    }

    private Reading<ItemId> askForRoom(ItemRef ref) {
      String example = context.arguments().typedFor("garden#" + ref.number());
      Line line = context
          .voice()
          .line("parse.example", context.voice().example(context.spec().name(), example));
      return new Reading.Refused<>(context.refuseWith(
          List.of(line), "item.too-many-rooms", MOST_ROOMS_ASKED, ref.toString()));
    }

    Reading<ItemId> implied() {
      return pointedAt().<Reading<ItemId>>map(Reading.Made::new).orElseGet(this::onlyOpen);
    }

    Reading<ItemId> impliedEnded() {
      return pointedAt().<Reading<ItemId>>map(Reading.Made::new).orElseGet(this::onlyEnded);
    }

    private Optional<ItemId> pointedAt() {
      return Stream.of(context.message().replyTo(), context.message().thread())
          .flatMap(Optional::stream)
          .flatMap(message -> items.about(message).stream())
          .filter(this::isWithinReach)
          .filter(this::isOfKind)
          .findFirst();
    }

    private Reading<ItemId> onlyEnded() {
      List<ItemId> ended = context.isDirect() ? List.of() : lastEnded();
      if (ended.size() == 1) {
        return new Reading.Made<>(ended.get(0));
      }
      return ended.isEmpty() ? onlyOpen() : choose("item.which-of-ended", ended);
    }

    private Reading<ItemId> onlyOpen() {
      if (context.isDirect()) {
        return refuse("item.see", "", "item.say-number");
      }
      List<ItemId> open = kinds.stream()
          .flatMap(kind -> kind.open(context.room(), context.now()).stream())
          .toList();
      if (open.size() == 1) {
        return new Reading.Made<>(open.get(0));
      }
      return open.isEmpty() ? lately() : choose("item.which", open);
    }

    /** Who only wants to read may mean what has ended, though not surely the last. */
    private Reading<ItemId> lately() {
      List<ItemId> ended = context.spec().changes() ? List.of() : lastEnded();
      return ended.isEmpty()
          ? refuse("item.see-ended", "closed", "item.none-open")
          : choose("item.which-ended", ended);
    }

    private List<ItemId> lastEnded() {
      return kinds.stream()
          .flatMap(kind -> kind.ended(context.room(), context.now(), LATELY_ENDED).stream())
          .sorted(Comparator.comparing(ItemId::number).reversed())
          .limit(LATELY_ENDED)
          .toList();
    }

    private boolean isWithinReach(ItemId item) {
      return context.isDirect()
          ? rooms.membership(item.room(), context.sender().id()).isPresent()
          : item.room().equals(context.room());
    }

    private boolean isOfKind(ItemId item) {
      return kinds.stream().anyMatch(kind -> kind.has(item));
    }

    private boolean isOpen(ItemId item) {
      return kinds.stream().anyMatch(kind -> kind.isOpen(item, context.now()));
    }

    private boolean isNamed(ItemRef ref, ItemId item) {
      return ref.roomName()
          .map(name -> ItemName.isCalled(item.room(), name, rooms))
          .orElse(true);
    }

    private Reading<ItemId> choose(String key, List<ItemId> candidates) {
      List<Line> below =
          new ArrayList<>(candidates.stream().map(this::candidate).toList());
      if (context.isOverheard() && candidates.stream().anyMatch(this::isSecret)) {
        below.add(context.voice().line("item.overheard"));
      }
      return new Reading.Refused<>(context.refuseWith(below, key));
    }

    private boolean isSecret(ItemId item) {
      return kinds.stream().anyMatch(kind -> kind.has(item) && kind.isSecret(item));
    }

    private Line candidate(ItemId item) {
      Line summary = kinds.stream()
          .filter(kind -> kind.has(item))
          .findFirst()
          .orElseThrow()
          .summary(item, context.voice());
      return context
          .voice()
          .item(
              "item.candidate",
              context
                  .voice()
                  .example(
                      context.spec().name(), context.typedFor(ItemName.in(context, item, rooms))),
              summary.plain());
    }

    /** An example would name a number, which another item may have: where to look is said instead. */
    private Reading<ItemId> refuse(String pointer, String listed, String key, Object... texts) {
      Voice voice = context.voice();
      List<Line> pointers = signposts.stream()
          .filter(signpost -> kinds.contains(signpost.kind()))
          .map(signpost -> voice.line(pointer, voice.example(signpost.list(), listed)))
          .toList();
      return new Reading.Refused<>(context.refuseWith(pointers, key, texts));
    }
  }
}
