package org.lateralbot.adapter.store;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.lateralbot.core.poll.PollStore;
import org.lateralbot.core.poll.PollStoreContract;
import org.lateralbot.core.store.Transactions;

class SqlPollStoreTest extends PollStoreContract {

  @RegisterExtension
  final TemporaryStore temporary = new TemporaryStore();

  @Override
  protected PollStore emptyStore() {
    return temporary.store().polls();
  }

  @Override
  protected Transactions transactions() {
    return temporary.store().transactions();
  }
}
