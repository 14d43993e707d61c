package org.lateralbot.core.command;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Supplier;
import org.lateralbot.core.chat.Span;
import org.lateralbot.core.text.Messages;

/** Commands with a slash, and a name before every value. */
final class SlashForm implements CommandForm {

  private final Supplier<List<CommandSpec>> specs;

  SlashForm(Supplier<List<CommandSpec>> specs) {
    this.specs = specs;
  }

  @Override
  public Span.Code show(String name, String arguments) {
    Optional<CommandSpec> called =
        specs.get().stream().filter(spec -> spec.isCalled(name)).findFirst();
    String word = called.map(CommandSpec::name).orElse(name);
    String written = called.flatMap(spec -> named(spec, arguments)).orElse(arguments);
    return new Span.Code(("/" + word + " " + written).strip());
  }

  /** Empty if the arguments are no such command's, but only stand for some. */
  private static Optional<String> named(CommandSpec spec, String arguments) {
    if (!(ArgumentParser.parse(spec, arguments) instanceof ArgumentParser.Parsed parsed)) {
      return Optional.empty();
    }
    Arguments read = parsed.arguments();
    StringJoiner written = new StringJoiner(" ");
    for (Parameter parameter : spec.parameters()) {
      boolean item = parameter.kind() == Parameter.Kind.ITEM;
      Optional<String> value = item
          ? read.item().map(ItemRef::toString)
          : Optional.of(read.text()).filter(text -> !text.isEmpty());
      value.ifPresent(it -> written.add(parameter.name() + ":" + it));
    }
    read.flags()
        .forEach((flag, value) -> written.add(flag + ":" + (value.isEmpty() ? "True" : value)));
    return Optional.of(written.toString());
  }

  @Override
  public Span.Code usage(CommandSpec spec, Messages messages) {
    StringJoiner written = new StringJoiner(" ").add("/" + spec.name());
    for (Parameter parameter : spec.parameters()) {
      written.add(parameter.required() ? parameter.name() + ":" : "[" + parameter.name() + ":]");
    }
    spec.flags().forEach(flag -> written.add("[" + flag.name() + ":]"));
    return new Span.Code(written.toString());
  }
}
