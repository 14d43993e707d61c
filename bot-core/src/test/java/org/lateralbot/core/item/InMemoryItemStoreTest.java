package org.lateralbot.core.item;

class InMemoryItemStoreTest extends ItemStoreContract {

  @Override
  protected ItemStore emptyStore() {
    return new InMemoryItemStore();
  }
}
