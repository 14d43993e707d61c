package org.lateralbot.adapter.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jline.reader.Candidate;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.Handled;
import org.lateralbot.core.chat.Handling;
import org.lateralbot.core.chat.IncomingMessage;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.chat.Span;

@Timeout(60)
final class ScreenTest {

  private static final RoomId COMMONS = new RoomId("terminal", "commons");

  @TempDir
  Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private Terminal dumb(String typed) throws IOException {
    return new DumbTerminal(
        "test", "dumb", new ByteArrayInputStream(typed.getBytes(UTF_8)), out, UTF_8);
  }

  private Terminal xterm(String typed, int columns) throws IOException {
    LineDisciplineTerminal terminal =
        new LineDisciplineTerminal("test", "xterm-256color", out, UTF_8);
    terminal.setSize(Size.of(columns, 24));
    terminal.processInputBytes(typed.getBytes(UTF_8));
    return terminal;
  }

  private static Screen screen(Terminal terminal, boolean colour) {
    return new Screen(terminal, colour, () -> List.of("!poll", "!pledge", "!vote"));
  }

  private String shown() {
    return out.toString(UTF_8).replace("\r\n", "\n");
  }

  private static Said said(boolean here, Optional<String> to, Line... lines) {
    return new Said("m1", COMMONS, to, Optional.empty(), here, List.of(lines));
  }

  private static List<String> read(Screen screen) {
    List<String> lines = new ArrayList<>();
    for (Optional<String> line = screen.next("> "); line.isPresent(); line = screen.next("> ")) {
      lines.add(line.get());
    }
    return lines;
  }

  @Test
  void readsLinesAsTheyAreTyped() throws IOException {
    try (Screen screen = screen(dumb("!poll \"a\" it's !! \\n?\nsecond\n"), true)) {
      assertThat(read(screen)).containsExactly("!poll \"a\" it's !! \\n?", "second");
    }
    assertThat(shown()).contains("> ");
  }

  @Test
  void readsMessagesOfSeveralLines() throws IOException {
    try (Screen screen = screen(xterm("one\\\rtwo\rthree\u001b\rfour\r", 80), true)) {
      assertThat(screen.next("> ")).contains("one\ntwo");
      assertThat(screen.next("> ")).contains("three\nfour");
    }
  }

  @Test
  void takesPastedLinesAsOneMessage() throws IOException {
    try (Screen screen = screen(xterm("\u001b[200~one\ntwo\u001b[201~\r", 80), true)) {
      assertThat(screen.next("> ")).contains("one\ntwo");
    }
  }

  @Test
  void bringsEarlierLinesBack() throws IOException {
    try (Screen screen = screen(xterm("first\r\u001bOA\r", 80), true)) {
      assertThat(screen.next("> ")).contains("first");
      assertThat(screen.next("> ")).contains("first");
    }
  }

  @Test
  void completesTheFirstWord() throws IOException {
    try (Screen screen = screen(xterm("!po\twhere\r/mod\tbob\rsay !po\t\r", 80), true)) {
      assertThat(screen.next("> ")).contains("!poll where");
      assertThat(screen.next("> ")).contains("/moderator bob");
      assertThat(screen.next("> "))
          .hasValueSatisfying(
              line -> assertThat(line).startsWith("say !po").doesNotContain("poll"));
    }
  }

  @Test
  void offersCommandsOfTheBotAndOfTheTerminal() throws IOException {
    try (Terminal terminal = dumb("")) {
      List<Candidate> candidates = new ArrayList<>();
      ParsedLine line = new WordParser().parse("", 0, Parser.ParseContext.COMPLETE);
      new WordCompleter(() -> List.of("!vote"))
          .complete(LineReaderBuilder.builder().terminal(terminal).build(), line, candidates);

      assertThat(candidates).extracting(Candidate::value).contains("!vote", "/as", "/quit");
    }
  }

  @Test
  void showsPlainTextOnADumbTerminal() throws IOException {
    try (Screen screen = screen(dumb(""), true)) {
      screen.say(
          said(true, Optional.empty(), Line.of(new Span.Strong("Poll"), new Span.Code(" !vote"))));
      screen.say(said(false, Optional.of("Bob"), Line.of(new Span.Plain("for you")), Line.of()));
      screen.say(said(false, Optional.empty(), Line.of(new Span.Plain("news"))));
    }
    assertThat(shown()).isEqualTo("Poll !vote\n(to Bob) for you\n\n[commons] news\n");
  }

  @Test
  void usesColourOnlyWhereItMay() throws IOException {
    Line line = Line.of(new Span.Strong("Poll"), new Span.Code("!vote"));
    try (Screen screen = screen(xterm("", 80), true)) {
      screen.say(said(true, Optional.empty(), line));
    }
    assertThat(shown()).contains("\u001b[1mPoll").contains("\u001b[36;22m!vote");
    out.reset();

    try (Screen screen = screen(xterm("", 80), false)) {
      screen.say(said(true, Optional.empty(), line));
    }
    assertThat(shown()).contains("\u001b[1mPoll").doesNotContain("\u001b[3");
  }

  @Test
  void wrapsInANarrowWindow() throws IOException {
    try (Screen screen = screen(xterm("", 12), false)) {
      screen.say(
          said(true, Optional.empty(), Line.of(new Span.Plain("the library")).asItem()));
    }
    assertThat(shown()).contains("- the\n").contains("  library\n");
  }

  @Test
  void passesNoEscapeSequencesOn() throws IOException {
    try (Screen screen = screen(dumb(""), true)) {
      screen.say(said(true, Optional.empty(), Line.of(new Span.Plain("a\u001b[31mb\u009b2J"))));
      screen.tell(Notice.refusal("c\u001b[31md"), COMMONS, "e1");
    }
    assertThat(shown()).isEqualTo("a[31mb2J\nc[31md\n");
  }

  @Test
  void endsWhenItIsClosedWhileSomebodyTypes() throws IOException {
    Screen screen = screen(xterm("", 80), true);
    CompletableFuture<Optional<String>> line =
        CompletableFuture.supplyAsync(() -> screen.next("> "));
    screen.close();
    screen.close();

    assertThat(line.join()).isEmpty();
    assertThatThrownBy(() -> screen.tell(Notice.refusal("late"), COMMONS, "e1"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void holdsAConversation() throws Exception {
    List<IncomingMessage> heard = new ArrayList<>();
    try (TerminalWorld world = TerminalWorld.open(folder.resolve("world"))) {
      TerminalClock clock = new TerminalClock(InstantSource.fixed(PipeRun.START), world);
      Screen screen = screen(dumb("/as Bob\nhello\n/direct\nhello\n/quit\n"), true);
      try (TerminalPlatform platform =
          TerminalPlatform.onScreen(TerminalOptions.standard(folder), world, clock, screen)) {
        platform.start(incoming -> {
          IncomingMessage message = (IncomingMessage) incoming;
          heard.add(message);
          platform.send(OutgoingMessage.of(
                  "m" + heard.size(),
                  new Destination.ToRoom(COMMONS),
                  Body.of(Line.of(new Span.Plain("Hello, " + message.sender().name()))))
              .answering(message.id()));
          return Handled.now(Handling.HANDLED);
        });
        platform.awaitEnd();
      }
    }
    assertThat(heard).hasSize(2);
    assertThat(shown())
        .contains("This is the room commons.", "@lateral help")
        .contains("you@commons> ", "Bob@commons> ", "Bob (direct)> ")
        .contains("Hello, Bob\n", "[commons] Hello, Bob\n");
  }
}
