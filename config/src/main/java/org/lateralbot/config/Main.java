package org.lateralbot.config;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program: {@code java -jar lateral.jar}. */
@Command(
    name = "lateral",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    description = {
      "Opens a room in this terminal, or reads lines from a pipe.",
      "Ask about the principles, run polls, pledge; !help says how."
    })
public final class Main implements Callable<Integer> {

  /** What the program returns when it cannot start as things are. */
  private static final int REFUSED = 2;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "the settings; lateral.example.yaml explains them")
  private @Nullable Path settingsFile;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "where everything is kept; your own data folder if left out")
  private @Nullable Path dataFolder;

  @Option(
      names = "--json",
      description = "write one JSON object a line for everything the bot says")
  private boolean json;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    try {
      Settings settings = Opening.settings(Optional.ofNullable(settingsFile));
      TerminalRoom.open(settings, folder(), json);
      return 0;
    } catch (StartRefusedException refused) {
      new PrintStream(System.err, true, StandardCharsets.UTF_8).println(refused.getMessage());
      return REFUSED;
    }
  }

  private Path folder() {
    return dataFolder != null
        ? dataFolder
        : DataFolder.usual(
            System.getenv(),
            System.getProperty("os.name"),
            Path.of(System.getProperty("user.home")));
  }
}
