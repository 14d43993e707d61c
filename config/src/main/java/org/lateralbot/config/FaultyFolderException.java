package org.lateralbot.config;

import java.util.List;
import java.util.stream.Collectors;

/** A folder of principles cannot be used; says everything that is wrong with it at once. */
public final class FaultyFolderException extends Exception {

  private final List<Fault> faults;

  FaultyFolderException(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** Every fault, file by file from the top. */
  public List<Fault> faults() {
    return faults;
  }
}
