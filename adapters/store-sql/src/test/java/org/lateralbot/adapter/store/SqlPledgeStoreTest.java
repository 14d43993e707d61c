package org.lateralbot.adapter.store;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.lateralbot.core.pledge.PledgeStore;
import org.lateralbot.core.pledge.PledgeStoreContract;

class SqlPledgeStoreTest extends PledgeStoreContract {

  @RegisterExtension
  final TemporaryStore temporary = new TemporaryStore();

  @Override
  protected PledgeStore emptyStore() {
    return temporary.store().pledges();
  }
}
