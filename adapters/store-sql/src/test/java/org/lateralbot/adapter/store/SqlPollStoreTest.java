package org.lateralbot.adapter.store;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lateralbot.core.poll.PollStore;
import org.lateralbot.core.poll.PollStoreContract;
import org.lateralbot.core.store.Transactions;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SqlPollStoreTest extends PollStoreContract {

  @RegisterExtension
  final TemporaryStore temporary;

  SqlPollStoreTest(TestDatabase database) {
    temporary = new TemporaryStore(database);
  }

  @Override
  protected PollStore emptyStore() {
    return temporary.store().polls();
  }

  @Override
  protected Transactions transactions() {
    return temporary.store().transactions();
  }
}
