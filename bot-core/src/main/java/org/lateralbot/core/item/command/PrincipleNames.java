package org.lateralbot.core.item.command;

import java.util.Locale;
import java.util.Optional;

/** Knows the entries of the list by the names that people type behind {@code --about}. */
@FunctionalInterface
public interface PrincipleNames {

  /** The id of the entry that a typed name means in a language; empty if it means no single one. */
  Optional<String> idOf(String typed, Locale language);
}
