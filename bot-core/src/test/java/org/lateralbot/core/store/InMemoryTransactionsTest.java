package org.lateralbot.core.store;

class InMemoryTransactionsTest extends TransactionsContract {

  private final InMemoryInbox inbox = new InMemoryInbox();
  private final InMemoryTransactions transactions = new InMemoryTransactions(inbox);

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected Inbox inbox() {
    return inbox;
  }
}
