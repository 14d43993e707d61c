package org.lateralbot.core.deadline;

class InMemoryOutboxTest extends OutboxContract {

  @Override
  protected Outbox emptyOutbox() {
    return new InMemoryOutbox();
  }
}
