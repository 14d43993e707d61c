package org.lateralbot.adapter.store;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lateralbot.core.store.Inbox;
import org.lateralbot.core.store.Transactions;
import org.lateralbot.core.store.TransactionsContract;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SqlTransactionsTest extends TransactionsContract {

  @RegisterExtension
  final TemporaryStore temporary;

  SqlTransactionsTest(TestDatabase database) {
    temporary = new TemporaryStore(database);
  }

  @Override
  protected Transactions transactions() {
    return temporary.store().transactions();
  }

  @Override
  protected Inbox inbox() {
    return temporary.store().inbox();
  }
}
