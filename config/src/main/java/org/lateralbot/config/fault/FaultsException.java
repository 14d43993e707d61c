package org.lateralbot.config.fault;

import java.util.List;
import java.util.stream.Collectors;

/** Files of the operator cannot be used; says everything that is wrong with them at once. */
public final class FaultsException extends Exception {

  private final List<Fault> faults;

  /**
   * @param faults one or more, in the order in which they are told
   */
  public FaultsException(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** Every fault, file by file from the top. */
  public List<Fault> faults() {
    return faults;
  }
}
