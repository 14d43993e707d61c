package org.lateralbot.core.pledge;

class InMemoryPledgeStoreTest extends PledgeStoreContract {

  @Override
  protected PledgeStore emptyStore() {
    return new InMemoryPledgeStore();
  }
}
