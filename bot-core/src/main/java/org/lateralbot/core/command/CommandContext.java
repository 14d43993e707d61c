package org.lateralbot.core.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.IncomingMessage;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.Person;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.chat.Span;
import org.lateralbot.core.text.SafeText;

/**
 * What a command is given: who said what where, how this room wants to be spoken to, and short ways
 * to answer. Immutable.
 *
 * @param message the line as it came in
 * @param spec the command that was called
 * @param arguments what stood behind the command's word
 * @param voice how the bot speaks in the room it was said in
 * @param moderator whether the sender may moderate this room; false in a direct room
 */
public record CommandContext(
    IncomingMessage message,
    CommandSpec spec,
    Arguments arguments,
    Voice voice,
    boolean moderator) {

  private static final int LONGEST_ECHO = 200;
  private static final Pattern EXAMPLE_ITEM = Pattern.compile("^#\\d+");

  public Person sender() {
    return message.sender();
  }

  public RoomId room() {
    return message.room().id();
  }

  /** Whether it was said in the direct room of the sender and the bot. */
  public boolean isDirect() {
    return message.room().direct();
  }

  /** Whether only the sender and the bot see what was said. */
  public boolean isPrivate() {
    return message.isPrivate();
  }

  /** Whether what was typed may be meant for the bot alone, and was said where others read it. */
  public boolean isOverheard() {
    return spec.isOverheard(message) && !arguments.text().isEmpty();
  }

  /** What to type about another item: the same, unless others should not read it once more. */
  public String typedFor(String otherItem) {
    return isOverheard() ? arguments.withheldFor(otherItem) : arguments.typedFor(otherItem);
  }

  /** The instant by which everything in this command is judged: when it was said. */
  public Instant now() {
    return message.sentAt();
  }

  /** An answer of one line. */
  public Reply.Answer answer(String key, Object... texts) {
    return Reply.answer(voice.line(key, texts));
  }

  /** A refusal: the reason, then the command's example. */
  public Reply.Refusal refuse(String key, Object... texts) {
    return refuseWith(List.of(voice.line("parse.example", example())), key, texts);
  }

  /** The command's example, about the item that was named: another might be a real one too. */
  Span example() {
    String shown = arguments
        .item()
        .map(item -> EXAMPLE_ITEM
            .matcher(spec.example())
            .replaceFirst(Matcher.quoteReplacement(item.toString())))
        .orElse(spec.example());
    return voice.example(spec.name(), shown);
  }

  /** A refusal to which no example would add anything. */
  public Reply.Refusal refuseBriefly(String key, Object... texts) {
    return refuseWith(List.of(), key, texts);
  }

  /** A refusal with lines of its own below the reason. What was typed is shown shortened. */
  public Reply.Refusal refuseWith(List<Line> below, String key, Object... texts) {
    Object[] shown = Arrays.stream(texts)
        .map(text -> text instanceof String typed ? SafeText.shortened(typed, LONGEST_ECHO) : text)
        .toArray();
    List<Line> lines = new ArrayList<>(List.of(voice.line(key, shown)));
    lines.addAll(below);
    return new Reply.Refusal(key, new Body(lines));
  }
}
