package org.lateralbot.adapter.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/** Something a person did with the bot, and what the bot made of it. */
public final class FakeInteraction {

  private static final int LOADING = 128;

  private final FakeDiscord discord;
  private final String token;
  private final Optional<String> message;

  FakeInteraction(FakeDiscord discord, String token, Optional<String> message) {
    this.discord = discord;
    this.token = token;
    this.message = message;
  }

  /** The message that it was done to. */
  Optional<String> message() {
    return message;
  }

  private Interactions.Open open() {
    return discord.interactions.find(token).orElseThrow();
  }

  /** The first response; waits for it. */
  public JsonNode firstResponse() {
    try {
      return Patience.until(() -> open().firstResponse);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  public boolean isAcknowledged() {
    return open().acknowledged.get();
  }

  /** How long the bot took to acknowledge it. */
  public Duration acknowledgedAfter() {
    firstResponse();
    return Duration.ofNanos(open().acknowledgedAfter);
  }

  /** The answer in place of "is thinking"; waits for it. */
  public JsonNode answer() throws InterruptedException {
    return Patience.until(this::answered);
  }

  /** The first response settles which message is the answer, so it is asked for first. */
  private Optional<JsonNode> answered() {
    return open()
        .firstResponse
        .flatMap(acknowledged -> open().original)
        .flatMap(discord::message)
        .filter(shown -> (shown.path("flags").asInt() & LOADING) == 0);
  }

  /** Whether only the person who did it sees the answer. */
  public boolean isForThemAlone() throws InterruptedException {
    return Interactions.isEphemeral(answer());
  }
}
