package org.lateralbot.core.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.ChatRooms;
import org.lateralbot.core.chat.IncomingMessage;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.Manner;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.text.SafeText;

/** From a request to a reply: finds the command, reads its arguments, passes the gates, runs it. */
public final class CommandRouter {

  /** The command that plain questions go to. */
  private static final String QUESTION_COMMAND = "ask";

  private static final int HINTS_IN_MEMORY = 10_000;
  private static final int LONGEST_ECHO = 40;

  private record Hint(RoomId room, String word) {}

  private final CommandCatalogue catalogue;
  private final List<CommandGate> gates;
  private final ChatRooms rooms;
  private final Voices voices;
  private final Cache<Hint, Boolean> hints =
      Caffeine.newBuilder().maximumSize(HINTS_IN_MEMORY).build();

  public CommandRouter(
      CommandCatalogue catalogue, List<CommandGate> gates, ChatRooms rooms, Voices voices) {
    this.catalogue = catalogue;
    this.gates = List.copyOf(gates);
    this.rooms = rooms;
    this.voices = voices;
  }

  /** Whether carrying out the request may change what is kept, so that it needs a transaction. */
  public boolean mayChange(Request request) {
    return request instanceof Request.CommandLine line
        && catalogue.find(line.word()).map(command -> command.spec().changes()).orElse(false);
  }

  /** Carries out a request. */
  public Reply run(Request request, IncomingMessage message) {
    return prepare(request, message).get();
  }

  /** Reads a request as far as nothing is asked of the store; what it gives carries the request out. */
  Supplier<Reply> prepare(Request request, IncomingMessage message) {
    if (request instanceof Request.CommandLine line) {
      return catalogue
          .find(line.word())
          .map(command -> prepare(command, line.rest(), message))
          .orElse(() -> unknown(line, message));
    }
    return request instanceof Request.Lookalike lookalike
        ? () -> lookalike(lookalike, message)
        : () -> question(((Request.Question) request).text(), message);
  }

  private Reply question(String question, IncomingMessage message) {
    Command ask = catalogue.find(QUESTION_COMMAND).orElseThrow();
    return pass(ask, context(ask, new Arguments(Optional.empty(), question, Map.of()), message));
  }

  private Supplier<Reply> prepare(Command command, String rest, IncomingMessage message) {
    ArgumentParser.Outcome outcome = ArgumentParser.parse(command.spec(), rest);
    if (outcome instanceof ArgumentParser.Faulty faulty) {
      Arguments read =
          new Arguments(ArgumentParser.itemIn(command.spec(), rest.strip()), "", Map.of());
      return () -> Faults.refuse(context(command, read, message), faulty);
    }
    Arguments arguments = ((ArgumentParser.Parsed) outcome).arguments();
    voices.expect(message.room().id());
    command.expect(message, arguments);
    return () -> pass(command, context(command, arguments, message));
  }

  private Reply pass(Command command, CommandContext context) {
    for (CommandGate gate : gates) {
      Optional<Reply> stopped = gate.check(context);
      if (stopped.isPresent()) {
        return stopped.get();
      }
    }
    Reply reply = command.run(context);
    boolean forSenderOnly =
        context.message().manner() == Manner.CHOSEN && command.spec().answersSender();
    return forSenderOnly && reply instanceof Reply.Answer answer ? answer.privately() : reply;
  }

  private CommandContext context(Command command, Arguments arguments, IncomingMessage message) {
    RoomId room = message.room().id();
    boolean moderator =
        !message.room().direct() && rooms.mayModerate(room, message.sender().id());
    return new CommandContext(message, command.spec(), arguments, voices.in(room), moderator);
  }

  /** In a shared room the word may be another bot's: one hint at a near miss, then silence. */
  private Reply unknown(Request.CommandLine line, IncomingMessage message) {
    Voice voice = voices.in(message.room().id());
    if (line.certain()) {
      Line unknown = voice.line("router.unknown", SafeText.shortened(line.word(), LONGEST_ECHO));
      return new Reply.Refusal(
          "router.unknown",
          catalogue
              .nearest(line.word(), 2)
              .map(near -> Body.of(unknown, didYouMean(voice, near, line, message)))
              .orElseGet(() -> Body.of(unknown, voice.help())));
    }
    Hint hint = new Hint(message.room().id(), line.word().toLowerCase(Locale.ROOT));
    Optional<String> near = catalogue.nearest(line.word(), 1);
    if (near.isEmpty() || hints.asMap().putIfAbsent(hint, true) != null) {
      return Reply.silence();
    }
    return Reply.answer(didYouMean(voice, near.get(), line, message));
  }

  private Line didYouMean(
      Voice voice, String word, Request.CommandLine line, IncomingMessage message) {
    return voice.line(
        "router.did-you-mean", voice.example(word, repeatable(word, line.rest(), message)));
  }

  /** What of a line is said again: where others read along, not what was meant for the bot alone. */
  private String repeatable(String word, String rest, IncomingMessage message) {
    CommandSpec spec = catalogue.find(word).orElseThrow().spec();
    if (!spec.isOverheard(message)) {
      return rest;
    }
    return ArgumentParser.parse(spec, rest) instanceof ArgumentParser.Parsed parsed
        ? parsed.arguments().withheld()
        : "";
  }

  /** Words that begin like a command but make no sense behind it are a question after all. */
  private Reply lookalike(Request.Lookalike lookalike, IncomingMessage message) {
    CommandSpec spec = catalogue.find(lookalike.word()).orElseThrow().spec();
    if (ArgumentParser.parse(spec, lookalike.rest()) instanceof ArgumentParser.Faulty faulty
        && faulty.key().equals("parse.too-much")
        && !lookalike.rest().contains("#")) {
      return question(lookalike.word() + " " + lookalike.rest(), message);
    }
    Voice voice = voices.in(message.room().id());
    return Reply.answer(voice.line(
        "router.lookalike",
        voice.example(lookalike.word(), repeatable(lookalike.word(), lookalike.rest(), message))));
  }
}
