package org.lateralbot.core.command;

import java.util.StringJoiner;
import org.lateralbot.core.chat.Span;
import org.lateralbot.core.text.Messages;

/** Writes how a command is typed, from its declaration. */
public final class Usage {

  private Usage() {}

  /** Such as {@code !vote [#number] <choice>}; what is in square brackets may be left out. */
  public static Span of(CommandSpec spec, Voice voice) {
    return voice.form().usage(spec, voice.messages());
  }

  /** What is typed behind the word. */
  static String typed(CommandSpec spec, Messages messages) {
    StringJoiner parts = new StringJoiner(" ");
    for (Parameter parameter : spec.parameters()) {
      String name = messages.plain("parameter." + parameter.name());
      parts.add(parameter.required() ? "<" + name + ">" : "[" + name + "]");
    }
    for (Flag flag : spec.flags()) {
      String value =
          flag.value() == Flag.Value.NONE ? "" : " " + messages.plain("flag-value." + flag.name());
      parts.add("[--" + flag.name() + value + "]");
    }
    return parts.toString();
  }
}
