package org.lateralbot.core.command;

import java.util.List;
import java.util.function.Supplier;
import org.lateralbot.core.chat.Span;
import org.lateralbot.core.text.Messages;

/** How a command is written where an example of it is shown. */
public interface CommandForm {

  /** A command as people type it there, with what follows its word; that may be empty. */
  Span.Code show(String name, String arguments);

  /** What may follow a command's word; what is in square brackets may be left out. */
  default Span.Code usage(CommandSpec spec, Messages messages) {
    return show(spec.name(), Usage.typed(spec, messages));
  }

  /** The form with a prefix: {@code !vote 2}. */
  static CommandForm prefixed(String prefix) {
    return (name, arguments) -> new Span.Code((prefix + name + " " + arguments).strip());
  }

  /**
   * The form in which every value has a name: {@code /vote item:#7 ballot:2}.
   *
   * @param specs all commands; asked only when one is shown
   */
  static CommandForm slash(Supplier<List<CommandSpec>> specs) {
    return new SlashForm(specs);
  }
}
