package org.lateralbot.core.command;

import org.lateralbot.core.chat.Span;

/** How a command is written where an example of it is shown. */
public interface CommandForm {

  /** A command as people type it there, with what follows its word; that may be empty. */
  Span.Code show(String name, String arguments);

  /** The form with a prefix: {@code !vote 2}. */
  static CommandForm prefixed(String prefix) {
    return (name, arguments) -> new Span.Code((prefix + name + " " + arguments).strip());
  }
}
