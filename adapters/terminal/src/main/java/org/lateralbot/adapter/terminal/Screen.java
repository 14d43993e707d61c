package org.lateralbot.adapter.terminal;

import java.io.IOError;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.RoomId;

/**
 * A terminal at which somebody types: lines can be edited, called back and completed, and what is
 * said appears above the line being typed. Alt-Enter begins a new line of the same message.
 */
public final class Screen implements Input, Output {

  private static final String NEW_LINE = "insert-line-feed";

  private final Terminal terminal;
  private final LineReader reader;
  private final Styles styles;
  private volatile boolean closed;

  /**
   * @param colour whether to use colours where the terminal has them
   * @param commandWords the bot's commands as they are typed, for completion
   */
  Screen(Terminal terminal, boolean colour, Supplier<? extends Collection<String>> commandWords) {
    this.terminal = terminal;
    this.styles = new Styles(colour);
    // The history stays in memory: in a file it would keep ballots that the bot promises to erase.
    this.reader = LineReaderBuilder.builder()
        .terminal(terminal)
        .parser(new WordParser())
        .completer(new WordCompleter(commandWords))
        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
        .variable(LineReader.SECONDARY_PROMPT_PATTERN, "... ")
        .build();
    letBeginNewLine(reader);
  }

  private static void letBeginNewLine(LineReader reader) {
    reader.getWidgets().put(NEW_LINE, () -> {
      reader.getBuffer().write('\n');
      return true;
    });
    KeyMap<Binding> keys = Objects.requireNonNull(reader.getKeyMaps().get(LineReader.MAIN));
    keys.bind(new Reference(NEW_LINE), KeyMap.alt('\r'), KeyMap.alt('\n'));
  }

  /**
   * The terminal that this program was started in; empty if its input or its output is none.
   *
   * @param colour whether to use colours where the terminal has them
   * @param commandWords the bot's commands as they are typed, for completion; asked when needed
   */
  public static Optional<Screen> find(
      boolean colour, Supplier<? extends Collection<String>> commandWords) {
    try {
      // Asking the terminal how it draws emoji would swallow what was typed before the prompt.
      Terminal terminal = TerminalBuilder.builder()
          .system(true)
          .dumb(false)
          .graphemeCluster(false)
          .build();
      return Optional.of(new Screen(terminal, colour, commandWords));
    } catch (IOException | IllegalStateException none) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<String> next(String prompt) {
    try {
      return Optional.of(reader.readLine(prompt).replace("\\\n", "\n"));
    } catch (UserInterruptException interrupted) {
      return interrupted.getPartialLine().isEmpty() ? Optional.empty() : Optional.of("");
    } catch (EndOfFileException end) {
      return Optional.empty();
    } catch (IllegalStateException | IOError failure) {
      if (closed) {
        return Optional.empty();
      }
      throw failure;
    }
  }

  @Override
  public boolean isInteractive() {
    return true;
  }

  @Override
  public void say(Said said) throws IOException {
    StringBuilder mark = new StringBuilder();
    if (!said.here()) {
      mark.append(
          said.to().map(name -> "(to " + name + ") ").orElse("[" + said.room().value() + "] "));
    }
    List<Line> lines = said.lines();
    for (int i = 0; i < lines.size(); i++) {
      show(styles.of(i == 0 ? mark.toString() : "", lines.get(i)), lines.get(i).item() ? 2 : 0);
    }
  }

  @Override
  public void tell(Notice notice, RoomId room, String event) throws IOException {
    for (String line : notice.lines()) {
      show(styles.notice(line), 0);
    }
  }

  private synchronized void show(AttributedString line, int indent) throws IOException {
    if (closed) {
      throw new IOException("the terminal is closed");
    }
    Wrapping.wrap(line, terminal.getSize().getColumns(), indent).forEach(reader::printAbove);
  }

  @Override
  public synchronized void close() throws IOException {
    if (!closed) {
      closed = true;
      terminal.close();
    }
  }
}
