package org.lateralbot.adapter.store;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lateralbot.core.item.ItemStore;
import org.lateralbot.core.item.ItemStoreContract;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SqlItemStoreTest extends ItemStoreContract {

  @RegisterExtension
  final TemporaryStore temporary;

  SqlItemStoreTest(TestDatabase database) {
    temporary = new TemporaryStore(database);
  }

  @Override
  protected ItemStore emptyStore() {
    return temporary.store().items();
  }
}
