package org.lateralbot.config.fault;

/**
 * Something in a file that the operator has to mend.
 *
 * @param file the file's name, as the operator would look for it
 * @param line the line in it, from 1
 * @param problem what is wrong and, where it can be told, what would be right
 */
public record Fault(String file, int line, String problem) {

  @Override
  public String toString() {
    return file + ":" + line + ": " + problem;
  }
}
