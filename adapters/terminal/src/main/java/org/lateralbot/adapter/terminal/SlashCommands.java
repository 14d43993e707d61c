package org.lateralbot.adapter.terminal;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.command.TimeReader;
import org.lateralbot.core.text.Times;

/** Does what lines that start with a slash ask of the terminal. */
final class SlashCommands {

  private static final Pattern WORD_AND_REST = Pattern.compile("\\s+");
  private static final int LONGEST_ID = 200;
  private static final Pattern ID =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}]{1," + LONGEST_ID + "}");

  private static final ZoneId UTC = ZoneId.of("UTC");

  /** Beyond this, years no longer fit into dates as people write them. */
  private static final Duration FURTHEST = Duration.ofDays(36525);

  private final Stage stage;
  private final TerminalWorld world;
  private final TerminalClock clock;
  private final Runnable timeMoved;
  private final Words words;

  SlashCommands(
      Stage stage, TerminalWorld world, TerminalClock clock, Runnable timeMoved, Words words) {
    this.stage = stage;
    this.world = world;
    this.clock = clock;
    this.timeMoved = timeMoved;
    this.words = words;
  }

  /** Whether a line asks to stop. */
  static boolean isQuit(String line) {
    return Slash.called(line.strip()).filter(Slash.QUIT::equals).isPresent();
  }

  /** Does what the line says; empty if there is nothing to say about it. */
  Optional<Notice> run(String line) {
    String[] parts = WORD_AND_REST.split(line.strip(), 2);
    String value = parts.length > 1 ? parts[1].strip() : "";
    Optional<Slash> slash = Slash.called(parts[0]);
    if (slash.isEmpty()) {
      return Optional.of(list(words.say("unknown", parts[0])));
    }
    if (slash.get().needsValue() && value.isEmpty()) {
      return refusal("needs", slash.get().word(), slash.get().example());
    }
    return run(slash.get(), value);
  }

  private Optional<Notice> run(Slash slash, String value) {
    return switch (slash) {
      case AS -> named(slash, value, this::speakAs);
      case ROOM -> named(slash, value, this::enter);
      case DIRECT -> enterDirect();
      case MODERATOR -> inShared(slash, value, this::appoint);
      case JOIN -> inShared(slash, value, this::join);
      case LEAVE -> inShared(slash, value, this::leave);
      case LATER -> moveClock(slash, value);
      case REPLY -> value.isEmpty() ? replyToLast() : id(slash, value, this::replyTo);
      case EVENT -> id(slash, value, this::setEvent);
      case HELP, QUIT -> Optional.of(list());
    };
  }

  private Optional<Notice> speakAs(Name name) {
    Scene next = stage.scene().spokenBy(name);
    if (!next.direct()) {
      world.appear(next.room(), name.id(), clock.instant());
    }
    world.meet(name);
    stage.show(next);
    return Optional.empty();
  }

  private Optional<Notice> enter(Name room) {
    world.appear(room.id(), stage.scene().speaker().id(), clock.instant());
    stage.show(stage.scene().in(room.id()));
    return Optional.empty();
  }

  private Optional<Notice> enterDirect() {
    stage.show(stage.scene().inDirect());
    return Optional.empty();
  }

  private Optional<Notice> appoint(String room, Name name) {
    world.meet(name);
    world.appear(room, name.id(), clock.instant());
    world.appoint(room, name.id());
    return done("moderates", name.shown(), room);
  }

  private Optional<Notice> join(String room, Name name) {
    world.meet(name);
    boolean joined = world.join(room, name.id(), clock.instant());
    return done(joined ? "joined" : "already-in", name.shown(), room);
  }

  private Optional<Notice> leave(String room, Name name) {
    return world.leave(room, name.id())
        ? done("left", name.shown(), room)
        : refusal("not-in", name.shown(), room);
  }

  private Optional<Notice> moveClock(Slash slash, String value) {
    Optional<Duration> step = TimeReader.duration(value);
    if (step.isEmpty()) {
      return refusal("bad-time", value, slash.example());
    }
    if (world.offset().plus(step.get()).compareTo(FURTHEST) > 0) {
      return refusal("too-late", FURTHEST.toDays());
    }
    world.moveClock(step.get(), stage.event());
    stage.eventUsed();
    timeMoved.run();
    return done("now", Times.moment(clock.instant(), UTC, words.locale()).text());
  }

  private Optional<Notice> replyToLast() {
    Optional<MessageId> last = stage.lastSaidHere();
    last.ifPresent(stage::setReplyTo);
    return last.isPresent()
        ? Optional.empty()
        : refusal("nothing-to-reply-to", Slash.REPLY.example());
  }

  private Optional<Notice> replyTo(String id) {
    stage.setReplyTo(new MessageId(Scene.PLATFORM, id));
    return Optional.empty();
  }

  private Optional<Notice> setEvent(String id) {
    stage.setEvent(id);
    return Optional.empty();
  }

  private Optional<Notice> named(Slash slash, String value, Function<Name, Optional<Notice>> deed) {
    return Name.read(value)
        .map(deed)
        .orElseGet(() -> refusal("bad-name", value, Name.LONGEST, slash.example()));
  }

  private Optional<Notice> inShared(
      Slash slash, String value, BiFunction<String, Name, Optional<Notice>> deed) {
    Scene scene = stage.scene();
    return scene.direct()
        ? refusal("only-shared", "/room " + scene.room())
        : named(slash, value, name -> deed.apply(scene.room(), name));
  }

  private Optional<Notice> id(Slash slash, String value, Function<String, Optional<Notice>> deed) {
    return ID.matcher(value).matches()
        ? deed.apply(value)
        : refusal("bad-event", value, LONGEST_ID, slash.example());
  }

  private Notice list(String... above) {
    List<String> lines = new ArrayList<>(List.of(above));
    Arrays.stream(Slash.values())
        .map(slash -> words.say("help.line", slash.usage(), words.say("help." + slash.key())))
        .forEach(lines::add);
    lines.add(words.say("help.several-lines"));
    return new Notice(lines, true);
  }

  private Optional<Notice> done(String key, Object... arguments) {
    return Optional.of(Notice.done(words.say(key, arguments)));
  }

  private Optional<Notice> refusal(String key, Object... arguments) {
    return Optional.of(Notice.refusal(words.say(key, arguments)));
  }
}
