package org.lateralbot.adapter.store;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lateralbot.core.pledge.PledgeStore;
import org.lateralbot.core.pledge.PledgeStoreContract;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SqlPledgeStoreTest extends PledgeStoreContract {

  @RegisterExtension
  final TemporaryStore temporary;

  SqlPledgeStoreTest(TestDatabase database) {
    temporary = new TemporaryStore(database);
  }

  @Override
  protected PledgeStore emptyStore() {
    return temporary.store().pledges();
  }
}
