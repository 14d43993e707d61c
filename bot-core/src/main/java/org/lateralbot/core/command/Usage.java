package org.lateralbot.core.command;

import java.util.StringJoiner;
import org.lateralbot.core.chat.Span;

/** Writes how a command is typed, from its declaration. */
public final class Usage {

  private Usage() {}

  /** Such as {@code !vote [#number] <choice>}; what is in square brackets may be left out. */
  public static Span of(CommandSpec spec, Voice voice) {
    StringJoiner parts = new StringJoiner(" ");
    for (Parameter parameter : spec.parameters()) {
      String name = voice.messages().plain("parameter." + parameter.name());
      parts.add(parameter.required() ? "<" + name + ">" : "[" + name + "]");
    }
    for (Flag flag : spec.flags()) {
      String value = flag.value() == Flag.Value.NONE
          ? ""
          : " " + voice.messages().plain("flag-value." + flag.name());
      parts.add("[--" + flag.name() + value + "]");
    }
    return voice.example(spec.name(), parts.toString());
  }
}
