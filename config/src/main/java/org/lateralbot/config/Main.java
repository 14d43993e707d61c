package org.lateralbot.config;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lateralbot.adapter.embeddings.LocalModels;
import org.lateralbot.adapter.store.OwnerOnly;
import org.lateralbot.adapter.store.postgres.PostgresAddress;
import org.lateralbot.config.export.ExportFormat;
import org.lateralbot.config.fault.FaultsException;
import org.lateralbot.config.recount.RecountCommand;
import org.lateralbot.core.chat.LoginRefusedException;
import org.lateralbot.core.principles.PrincipleCatalogue;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: {@code java -jar lateral.jar}. */
@Command(
    name = "lateral",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    description = {
      "Serves the networks that the settings name. If they name none, it opens a room in this"
          + " terminal, or reads lines from a pipe.",
      "Ask about the principles, run polls, pledge; !help says how."
    })
public final class Main implements Callable<Integer> {

  /** What the program returns when it cannot start as things are. */
  private static final int REFUSED = 2;

  /** The same while only the store is away: EX_TEMPFAIL, by which others know that trying again helps. */
  private static final int STORE_AWAY = 75;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "the settings; lateral.example.yaml explains them")
  private @Nullable Path settingsFile;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "where everything is kept; your own data folder if left out")
  private @Nullable Path dataFolder;

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "write JSON: one object a line for everything the bot says")
  private boolean json;

  public static void main(String[] arguments) {
    PrintWriter errors = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(program(errors).execute(arguments));
  }

  /** The program as its command line is read. */
  static CommandLine program(PrintWriter errors) {
    return new CommandLine(new Main())
        .setErr(errors)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((fault, arguments) -> explain(fault))
        .setExecutionExceptionHandler((failure, line, parsed) -> refuse(failure, errors));
  }

  /** What is wrong with the command line and how it is meant, without the whole of the help. */
  private static int explain(ParameterException fault) {
    CommandLine command = fault.getCommandLine();
    PrintWriter errors = command.getErr();
    errors.println(fault.getMessage());
    UnmatchedArgumentException.printSuggestions(fault, errors);
    errors.print(command.getHelp().fullSynopsis());
    errors.println("\"" + command.getCommandSpec().qualifiedName() + " --help\" says more.");
    return REFUSED;
  }

  private static int refuse(Exception failure, PrintWriter errors) throws Exception {
    if (!(failure instanceof StartRefusedException || failure instanceof LoginRefusedException)) {
      throw failure;
    }
    errors.println(failure.getMessage());
    return failure instanceof StoreAwayException ? STORE_AWAY : REFUSED;
  }

  @Override
  public Integer call() throws Exception {
    return start(true);
  }

  @Command(
      description = {
        "Serves the networks that the settings name, and never opens a room in the terminal.",
        "Returns " + REFUSED + " if it cannot start as things are, " + STORE_AWAY
            + " if only its PostgreSQL is away: then it helps to try again."
      })
  int serve() throws Exception {
    return start(false);
  }

  private int start(boolean roomHere) throws Exception {
    try {
      Settings settings = settings();
      Logging.use(settings.upkeep().log());
      if (!settings.networks().isEmpty()) {
        Service.run(settings, folder());
      } else if (roomHere) {
        TerminalRoom.open(settings, folder(), json);
      } else {
        throw new StartRefusedException("The settings name no network to serve: fill in matrix or"
            + " discord, as the examples there show.");
      }
      return 0;
    } catch (StoreAwayException away) {
      throw away;
    } catch (StartRefusedException first) {
      Check.run(Optional.ofNullable(settingsFile), folder(), found -> {});
      throw first;
    }
  }

  @Command(
      description = {
        "Looks for everything that would keep the bot from starting: in the settings, the store and its"
            + " key, the health port and the data folder. Changes nothing, and the bot may run.",
        "Returns " + REFUSED + " if there is anything."
      })
  int check() throws StartRefusedException {
    Check.run(Optional.ofNullable(settingsFile), folder(), System.out::println);
    System.out.println("Nothing keeps the bot from starting.");
    return 0;
  }

  @Command(
      description = {
        "Writes everything that cannot be had again into one file, while the bot runs.",
        "Whoever has the file can find out whose the secret ballots are: keep it safe."
      })
  int backup(@Parameters(paramLabel = "FILE") Path file) throws StartRefusedException {
    PostgresTools.refuseBackup(storeOfSettings(), folder());
    Backup.write(folder(), file);
    System.out.println("Everything is in " + file + " now.");
    return 0;
  }

  @Command(description = "Puts a backup in place in a data folder that holds no data.")
  int restore(@Parameters(paramLabel = "FILE") Path file) throws StartRefusedException {
    PostgresTools.refuseRestore(storeOfSettings(), folder());
    Restore.run(file, folder());
    System.out.println("Everything is in " + folder() + " now.");
    return 0;
  }

  @Command(
      description = {
        "Writes what a room can see of its polls and pledges, for other programs; the bot may run.",
        "Ballots are counted, not listed, and nobody is named but who signed a pledge by name."
      })
  int export(
      @Option(
              names = "--room",
              paramLabel = "ROOM",
              required = true,
              description = "the room's id on its network")
          String room,
      @Option(
              names = "--format",
              paramLabel = "FORMAT",
              defaultValue = "json",
              description = "json or csv; json if left out")
          ExportFormat format,
      @Parameters(
              arity = "0..1",
              paramLabel = "FILE",
              description = "where to; the terminal if left out")
          @Nullable
          Path file)
      throws Exception {
    if (file != null) {
      DataFolder.refuseAsTarget(folder(), file);
    }
    String text = new Export(room, format, InstantSource.system().instant().truncatedTo(SECONDS))
        .from(storeOfSettings(), folder());
    if (file == null) {
      new PrintStream(System.out, true, StandardCharsets.UTF_8).print(text);
    } else {
      writeForOwner(file, text);
    }
    return 0;
  }

  /** A room's polls are its own business: a new file is for nobody else to read. */
  private static void writeForOwner(Path file, String text) throws StartRefusedException {
    Set<StandardOpenOption> anew = Set.of(
        StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    try (Writer out = Channels.newWriter(
        Files.newByteChannel(file, anew, OwnerOnly.file(file)), StandardCharsets.UTF_8)) {
      out.write(text);
    } catch (IOException failure) {
      throw unwritable(file, failure);
    }
  }

  private static StartRefusedException unwritable(Path place, IOException failure) {
    return new StartRefusedException(
        place + " cannot be written: " + FileFailure.words(failure) + ".", failure);
  }

  @Command(description = "Measures how well questions are answered.")
  int eval(
      @Parameters(
              paramLabel = "FILE",
              description = "one JSON object a line: text, labels, kind, and perhaps lang")
          Path questions)
      throws Exception {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    try (Answers answers = Answers.begin(settings(), folder())) {
      answers.catalogue();
      new EvalCommand(answers.finder()).run(questions, json, out);
    } catch (FaultsException faults) {
      throw new StartRefusedException(
          "The questions cannot be used:\n" + faults.getMessage(), faults);
    }
    return 0;
  }

  @Command(
      description = {
        "Learns from the entries ahead of time.",
        "What is written into FOLDER belongs into the folder answers of the data folder."
      })
  int learn(@Parameters(paramLabel = "FOLDER") Path folder) throws Exception {
    PrincipleCatalogue principles = Opening.principles(settings());
    try {
      Files.createDirectories(folder);
      LocalModels.learn(principles, folder);
    } catch (IOException failure) {
      throw unwritable(folder, failure);
    }
    return 0;
  }

  @Command(
      description = {
        "Recounts the record of a poll or pledge, without a network.",
        "Returns 0 if it agrees (without a head: with itself only, as one written anew does too), 1 if it"
            + " does not, 2 if it cannot be judged.",
        "For example: lateral recount poll-1.txt --head 3fa2-91c2-07de-e9a7-ddf4-b7fa-5f1c-4be1"
      },
      exitCodeOnExecutionException = RecountCommand.UNUSABLE)
  int recount(
      @Parameters(paramLabel = "FILE", description = "what !record gave") Path record,
      @Option(
              names = "--head",
              paramLabel = "HEAD",
              description = "as the room was told it with the result")
          @Nullable
          String head) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    return new RecountCommand(out).run(record, Optional.ofNullable(head));
  }

  @Command(
      name = "move-store",
      description = {
        "Moves the SQLite store of the data folder into the PostgreSQL that the settings name.",
        "The PostgreSQL must be empty. Everything is moved and compared, or nothing is."
      })
  int moveStore() throws Exception {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    out.println(MoveStore.run(settings(), folder()));
    return 0;
  }

  /** Whatever else is wrong with the settings, a backup is better made than not. */
  private Optional<PostgresAddress> storeOfSettings() throws StartRefusedException {
    return Opening.lookOver(Optional.ofNullable(settingsFile)).settings().store();
  }

  private Settings settings() throws StartRefusedException {
    return Opening.settings(Optional.ofNullable(settingsFile));
  }

  private Path folder() {
    return dataFolder != null ? dataFolder : DataFolder.usual();
  }
}
