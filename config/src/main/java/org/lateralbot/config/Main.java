package org.lateralbot.config;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: {@code java -jar lateral.jar}. */
@Command(name = "lateral", versionProvider = Version.class, mixinStandardHelpOptions = true)
public final class Main implements Runnable {

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  @Override
  public void run() {}
}
