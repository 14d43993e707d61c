package org.lateralbot.adapter.store;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.lateralbot.core.deadline.Outbox;
import org.lateralbot.core.deadline.OutboxContract;

class SqlOutboxTest extends OutboxContract {

  @RegisterExtension
  final TemporaryStore temporary = new TemporaryStore();

  @Override
  protected Outbox emptyOutbox() {
    return temporary.store().outbox();
  }
}
