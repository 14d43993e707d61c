package org.lateralbot.core.poll;

import org.lateralbot.core.store.InMemoryTransactions;
import org.lateralbot.core.store.Transactions;

class InMemoryPollStoreTest extends PollStoreContract {

  private final InMemoryPollStore store = new InMemoryPollStore();

  @Override
  protected PollStore emptyStore() {
    return store;
  }

  @Override
  protected Transactions transactions() {
    return new InMemoryTransactions(store);
  }
}
