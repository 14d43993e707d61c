package org.lateralbot.adapter.store;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lateralbot.core.deadline.Outbox;
import org.lateralbot.core.deadline.OutboxContract;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SqlOutboxTest extends OutboxContract {

  @RegisterExtension
  final TemporaryStore temporary;

  SqlOutboxTest(TestDatabase database) {
    temporary = new TemporaryStore(database);
  }

  @Override
  protected Outbox emptyOutbox() {
    return temporary.store().outbox();
  }
}
