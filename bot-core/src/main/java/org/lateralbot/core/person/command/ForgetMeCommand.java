package org.lateralbot.core.person.command;

import java.util.List;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.CommandSpec;
import org.lateralbot.core.command.Parameter;
import org.lateralbot.core.command.Reply;

/** Forgets a person, privately and after one confirmation. */
public final class ForgetMeCommand implements Command {

  private static final String CONFIRMATION = "yes";

  private final List<PersonalData> features;

  public ForgetMeCommand(List<PersonalData> features) {
    this.features = List.copyOf(features);
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.named("forgetme")
        .taking(Parameter.optionalText("confirmation").oneOf(CONFIRMATION))
        .like(CONFIRMATION)
        .changing()
        .answeringSender();
  }

  @Override
  public Reply run(CommandContext context) {
    String typed = context.arguments().text();
    if (!typed.isEmpty() && !typed.equalsIgnoreCase(CONFIRMATION)) {
      return context.refuse("forgetme.not-a-confirmation", typed);
    }
    if (typed.isEmpty() || !context.isPrivate()) {
      return Reply.answer(new Body(List.of(
              context.voice().line("forgetme.what"),
              context
                  .voice()
                  .line("forgetme.confirm", context.voice().example("forgetme", CONFIRMATION)))))
          .privately();
    }
    features.forEach(feature -> feature.forget(context.sender().id(), context.now()));
    return context.answer("forgetme.done");
  }
}
