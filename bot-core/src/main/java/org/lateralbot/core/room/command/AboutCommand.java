package org.lateralbot.core.room.command;

import java.util.List;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.ChatRooms;
import org.lateralbot.core.chat.Span;
import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.CommandSpec;
import org.lateralbot.core.command.Reply;
import org.lateralbot.core.command.Voice;

/** Says who runs the bot, what it keeps and what it cannot do. The smallest command: copy it. */
public final class AboutCommand implements Command {

  private final About about;
  private final ChatRooms rooms;

  /** @param rooms knows how the bot is let into other rooms */
  public AboutCommand(About about, ChatRooms rooms) {
    this.about = about;
    this.rooms = rooms;
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.named("about").answeringSender();
  }

  @Override
  public Reply run(CommandContext context) {
    Voice voice = context.voice();
    Body body = new Body(List.of(
        voice.line("about.what", about.version()),
        about
            .operator()
            .map(name -> voice.line("about.operator", name, about.contact().orElse("-")))
            .orElseGet(() -> voice.line("about.no-operator")),
        about
            .source()
            .map(source -> voice.line("about.source", source))
            .orElseGet(() -> voice.line("about.no-source")),
        voice.line("about.answers", about.answers().get()),
        voice.line("about.keeps", voice.example("mydata", "")),
        voice.line("about.cannot")));
    return Reply.answer(rooms
        .invitation(context.room())
        .map(link -> body.and(voice.line("about.invite", new Span.Link(link.toString(), link))))
        .orElse(body));
  }
}
