package org.lateralbot.adapter.store;

/** The store was written by a newer version of this program; it was left as it is. */
public final class StoreTooNewException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StoreTooNewException(String storeVersion, String knownVersion) {
    super("The store was written by a newer Lateral: it has version " + storeVersion
        + ", this program knows versions up to " + knownVersion
        + ". The store was left untouched; run the newer program.");
  }
}
