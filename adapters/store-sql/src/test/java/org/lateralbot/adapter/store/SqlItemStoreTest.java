package org.lateralbot.adapter.store;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.lateralbot.core.item.ItemStore;
import org.lateralbot.core.item.ItemStoreContract;

class SqlItemStoreTest extends ItemStoreContract {

  @RegisterExtension
  final TemporaryStore temporary = new TemporaryStore();

  @Override
  protected ItemStore emptyStore() {
    return temporary.store().items();
  }
}
