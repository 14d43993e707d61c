package org.lateralbot.core.chat;

import java.net.URI;
import java.time.Instant;

/**
 * A run of text with one meaning. Adapters draw it in their network's markup and escape {@link
 * #text()}, which may hold words that people typed.
 */
public sealed interface Span {

  /** The words to show, without markup. */
  String text();

  /** Words as they are. */
  record Plain(String text) implements Span {}

  /** Words that stand out, such as a title. */
  record Strong(String text) implements Span {}

  /** Something to type, such as a command. */
  record Code(String text) implements Span {}

  /** Words that lead to an address. */
  record Link(String text, URI target) implements Span {}

  /** A point in time; a network that shows times in each reader's own zone may do so. */
  record Moment(String text, Instant instant) implements Span {}
}
