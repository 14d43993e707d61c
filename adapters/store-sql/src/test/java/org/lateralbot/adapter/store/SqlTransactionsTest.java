package org.lateralbot.adapter.store;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.lateralbot.core.store.Inbox;
import org.lateralbot.core.store.Transactions;
import org.lateralbot.core.store.TransactionsContract;

class SqlTransactionsTest extends TransactionsContract {

  @RegisterExtension
  final TemporaryStore temporary = new TemporaryStore();

  @Override
  protected Transactions transactions() {
    return temporary.store().transactions();
  }

  @Override
  protected Inbox inbox() {
    return temporary.store().inbox();
  }
}
