package org.lateralbot.config;

import java.nio.file.Path;

/** The Java that runs the tests, to run programs with. */
public final class JavaProgram {

  public static final String PATH =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private JavaProgram() {}
}
