package org.lateralbot.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.chat.MessageId;

/** What holds for every {@link Inbox}. */
@SuppressWarnings("NullAway.Init")
public abstract class InboxContract {

  private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");

  private Inbox inbox;

  protected abstract Inbox emptyInbox();

  @BeforeEach
  void open() {
    inbox = emptyInbox();
  }

  @Test
  void aMessageIsAcceptedOnce() {
    assertThat(inbox.accept(message("a"), AT)).isTrue();
    assertThat(inbox.accept(message("a"), AT.plusSeconds(60))).isFalse();
  }

  @Test
  void theSameIdOnAnotherNetworkIsAnotherMessage() {
    inbox.accept(message("a"), AT);
    assertThat(inbox.accept(new MessageId("other", "a"), AT)).isTrue();
  }

  @Test
  void idsAreTakenAsTheyAre() {
    assertThat(inbox.accept(message("$Aé😀\u202e'; --"), AT)).isTrue();
    assertThat(inbox.accept(message("$aé😀\u202e'; --"), AT)).isTrue();
    assertThat(inbox.accept(message("$Ae\u0301😀\u202e'; --"), AT)).isTrue();
    assertThat(inbox.accept(message("$Aé😀\u202e'; --"), AT)).isFalse();
  }

  @Test
  void whatWasHandledBeforeAnInstantIsForgottenAndNothingElse() {
    inbox.accept(message("old"), AT.minusMillis(1));
    inbox.accept(message("young"), AT);
    inbox.forgetBefore(AT);
    assertThat(inbox.accept(message("old"), AT)).isTrue();
    assertThat(inbox.accept(message("young"), AT)).isFalse();
  }

  private static MessageId message(String id) {
    return new MessageId("test", id);
  }
}
