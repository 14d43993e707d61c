package org.lateralbot.core.person.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.CommandSpec;
import org.lateralbot.core.command.Reply;

/** Shows a person everything that is kept about them, to nobody else. */
public final class MyDataCommand implements Command {

  private final List<PersonalData> features;
  private final Duration handledKept;

  /** @param handledKept how long the ids of handled messages are kept, in whole days */
  public MyDataCommand(List<PersonalData> features, Duration handledKept) {
    this.features = List.copyOf(features);
    this.handledKept = handledKept;
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.named("mydata").answeringSender();
  }

  @Override
  public Reply run(CommandContext context) {
    List<Line> kept = new ArrayList<>();
    for (PersonalData feature : features) {
      feature
          .describe(context.sender().id(), context.voice())
          .forEach(line -> kept.add(line.asItem()));
    }
    List<Line> lines = new ArrayList<>();
    lines.add(context.voice().line(kept.isEmpty() ? "mydata.nothing" : "mydata.intro"));
    lines.addAll(kept);
    lines.add(context.voice().line("mydata.besides", handledKept.toDays()));
    lines.add(context.voice().line("mydata.forget", context.voice().example("forgetme", "")));
    return Reply.answer(new Body(lines)).privately();
  }
}
