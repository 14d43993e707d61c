package org.lateralbot.adapter.store;

import java.nio.file.Path;

/** Another running program holds the data folder. */
public final class StoreInUseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StoreInUseException(Path folder) {
    super("The data folder " + folder + " is in use by another running Lateral."
        + " Stop that one, or give this one a folder of its own.");
  }
}
