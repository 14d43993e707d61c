package org.lateralbot.adapter.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.lateralbot.core.chat.Attachment;
import org.lateralbot.core.chat.ChatListener;
import org.lateralbot.core.chat.ChatPlatform;
import org.lateralbot.core.chat.DeliveryFailedException;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.Membership;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.chat.Span;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A chat network in a terminal or a pipe: one human plays everybody. Lines are handled strictly one
 * after another: the next is read when the one before has been dealt with. The id of a message that
 * the bot sends is its own {@link OutgoingMessage#id()}, so it is the same after a restart.
 */
public final class TerminalPlatform implements ChatPlatform {

  private static final Logger LOG = LoggerFactory.getLogger(TerminalPlatform.class);

  private final TerminalOptions options;
  private final TerminalWorld world;
  private final TerminalClock clock;
  private final Input input;
  private final Output output;
  private final Words words;
  private final Stage stage;
  private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
  private volatile Runnable timeMoved = () -> {};
  private volatile boolean reading;
  private volatile boolean closed;

  TerminalPlatform(
      TerminalOptions options,
      TerminalWorld world,
      TerminalClock clock,
      Input input,
      Output output) {
    this.options = options;
    this.world = world;
    this.clock = clock;
    this.input = input;
    this.output = output;
    this.words = new Words(options.language());
    // Random, not counted: if the file with the world is lost, no id of an earlier run comes again.
    String run = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    this.stage =
        new Stage(new Scene(name(options.speaker()), name(options.room()).id(), false), run);
  }

  /**
   * Plain lines in; transcript lines out, or JSON objects.
   *
   * @param clock the clock that {@code /later} moves; it must be made of the same world
   * @param in UTF-8
   * @param out unbuffered, and one that reports errors, unlike a {@link java.io.PrintStream}
   * @param json whether to write one JSON object a line
   */
  public static TerminalPlatform inPipe(
      TerminalOptions options,
      TerminalWorld world,
      TerminalClock clock,
      InputStream in,
      OutputStream out,
      boolean json) {
    Output output = json ? new JsonOutput(out) : new PlainOutput(out);
    return new TerminalPlatform(options, world, clock, new PipeInput(in), output);
  }

  /** Somebody types on a screen. */
  public static TerminalPlatform onScreen(
      TerminalOptions options, TerminalWorld world, TerminalClock clock, Screen screen) {
    return new TerminalPlatform(options, world, clock, screen, screen);
  }

  private static Name name(String text) {
    return Name.read(text).orElseThrow(() -> new IllegalArgumentException("no name: " + text));
  }

  /**
   * Sets what is run after the clock was moved and before the next line is read: it should do what
   * has fallen due. To be called before {@link #start}.
   */
  public void onTimeMoved(Runnable work) {
    timeMoved = work;
  }

  @Override
  public String name() {
    return Scene.PLATFORM;
  }

  @Override
  public void start(ChatListener listener) {
    SlashCommands slashCommands = new SlashCommands(stage, world, clock, timeMoved, words);
    LineHandler handler = new LineHandler(
        stage, world, clock, new Mentions(options.botName()), slashCommands, words, listener);
    Thread thread = new Thread(() -> readLines(handler), "terminal");
    thread.setDaemon(true);
    reading = true;
    thread.start();
  }

  /** Waits for the end of the input, or for {@link #close}; every line before it is dealt with. */
  public void awaitEnd() {
    ended.join();
  }

  private void readLines(LineHandler handler) {
    try {
      if (input.isInteractive()) {
        tell(Notice.welcome(words, stage.scene().room(), options.botName()), stage.event());
      }
      Optional<String> line = nextLine();
      while (line.isPresent() && !closed && !SlashCommands.isQuit(line.get())) {
        stage.lineRead();
        String event = stage.event();
        Optional<Notice> notice = handler.handle(line.get());
        if (notice.isPresent()) {
          tell(notice.get(), event);
        }
        line = nextLine();
      }
    } catch (IOException failure) {
      LOG.error("the terminal cannot be used any more", failure);
    } finally {
      reading = false;
      ended.complete(true);
    }
  }

  private Optional<String> nextLine() throws IOException {
    return closed ? Optional.empty() : input.next(stage.scene().prompt());
  }

  private void tell(Notice notice, String event) throws IOException {
    output.tell(notice, stage.scene().here(), event);
  }

  @Override
  public List<MessageId> send(OutgoingMessage message) {
    if (closed) {
      throw new DeliveryFailedException("the terminal is closed");
    }
    Optional<PersonId> person = message.to() instanceof Destination.ToPerson toPerson
        ? Optional.of(toPerson.person())
        : Optional.empty();
    RoomId room = message.to() instanceof Destination.ToRoom toRoom
        ? toRoom.room()
        : Scene.directRoom(person.orElseThrow());
    try {
      List<Line> files = savedFiles(message.content().attachments());
      output.say(new Said(
          message.id(),
          room,
          person.map(id -> world.shownName(id.value())),
          message.replyTo().map(MessageId::value),
          room.equals(stage.scene().here()),
          message.body().and(files).lines()));
    } catch (IOException failure) {
      throw new DeliveryFailedException("the terminal does not take it", failure);
    }
    MessageId id = new MessageId(Scene.PLATFORM, message.id());
    stage.said(room, id);
    return List.of(id);
  }

  private List<Line> savedFiles(List<Attachment> attachments) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (Attachment attachment : attachments) {
      Path file = options.files().resolve(attachment.name());
      Files.createDirectories(options.files());
      Files.write(file, attachment.bytes());
      lines.add(Line.of(new Span.Plain(words.say("saved", attachment.description(), file))));
    }
    return lines;
  }

  /** What was said in a terminal stands there. */
  @Override
  public void edit(List<MessageId> sent, OutgoingMessage message) {}

  @Override
  public Optional<Membership> membership(RoomId room, PersonId person) {
    if (Scene.isDirect(room)) {
      return room.equals(Scene.directRoom(person))
          ? Optional.of(new Membership(Optional.empty()))
          : Optional.empty();
    }
    return world.membership(room.value(), person.value());
  }

  @Override
  public boolean mayModerate(RoomId room, PersonId person) {
    return world.isModerator(room.value(), person.value());
  }

  @Override
  public String nameOf(RoomId room) {
    return room.value();
  }

  @Override
  public boolean isConnected() {
    return reading && !closed;
  }

  /** Nobody says anything here while the program is stopped. */
  @Override
  public boolean hears(RoomId room) {
    return true;
  }

  @Override
  public void close() {
    closed = true;
    try {
      input.close();
    } catch (IOException failure) {
      LOG.warn("the terminal could not be closed", failure);
    }
    ended.complete(true);
  }
}
