package org.lateralbot.adapter.terminal;

import java.util.Optional;
import org.lateralbot.core.chat.ChatListener;
import org.lateralbot.core.chat.Handling;
import org.lateralbot.core.chat.IncomingMessage;
import org.lateralbot.core.chat.Manner;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.Person;
import org.lateralbot.core.chat.Room;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes of each line what it is: a command for the terminal, or something said in a room. */
final class LineHandler {

  private static final Logger LOG = LoggerFactory.getLogger(LineHandler.class);

  private final Stage stage;
  private final TerminalWorld world;
  private final TerminalClock clock;
  private final Mentions mentions;
  private final SlashCommands slashCommands;
  private final Words words;
  private final ChatListener listener;

  LineHandler(
      Stage stage,
      TerminalWorld world,
      TerminalClock clock,
      Mentions mentions,
      SlashCommands slashCommands,
      Words words,
      ChatListener listener) {
    this.stage = stage;
    this.world = world;
    this.clock = clock;
    this.mentions = mentions;
    this.slashCommands = slashCommands;
    this.words = words;
    this.listener = listener;
  }

  /** Handles a line and waits until it is dealt with. Returns what there is to tell about it. */
  Optional<Notice> handle(String line) {
    try {
      if (line.length() > Input.LONGEST) {
        return Optional.of(Notice.refusal(words.say("too-long", Input.LONGEST)));
      }
      if (line.startsWith("/")) {
        return slashCommands.run(line);
      }
      return line.isBlank() ? Optional.empty() : say(line);
    } catch (RuntimeException unexpected) {
      LOG.error("a line could not be handled", unexpected);
      return Optional.of(Notice.refusal(words.say("unexpected")));
    }
  }

  /** Whoever sends a line again wants to know that it was heard the first time. */
  private Optional<Notice> say(String line) {
    Handling handling =
        listener.hear(message(line)).answered().toCompletableFuture().join();
    return handling == Handling.REPEATED
        ? Optional.of(Notice.refusal(words.say("repeated")))
        : Optional.empty();
  }

  private IncomingMessage message(String line) {
    Scene scene = stage.scene();
    if (!scene.direct()) {
      world.appear(scene.room(), scene.speaker().id(), clock.instant());
    }
    Mentions.Heard heard = mentions.in(line);
    IncomingMessage message = new IncomingMessage(
        new MessageId(Scene.PLATFORM, stage.event()),
        new Room(scene.here(), scene.direct()),
        new Person(scene.speakerId(), scene.speaker().shown(), false),
        stage.replyTo(),
        Optional.empty(),
        heard.text(),
        heard.mentioned(),
        Manner.TYPED,
        clock.instant());
    stage.eventUsed();
    stage.replyUsed();
    return message;
  }
}
