package org.lateralbot.adapter.terminal;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Completes the first word of a line: the bot's commands and the terminal's own. */
final class WordCompleter implements Completer {

  private final Supplier<? extends Collection<String>> commandWords;

  WordCompleter(Supplier<? extends Collection<String>> commandWords) {
    this.commandWords = commandWords;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    if (line.wordIndex() > 0) {
      return;
    }
    Stream<String> slashWords = Arrays.stream(Slash.values()).map(Slash::word);
    Stream.concat(slashWords, commandWords.get().stream())
        .filter(word -> word.startsWith(line.word().substring(0, line.wordCursor())))
        .map(Candidate::new)
        .forEach(candidates::add);
  }
}
