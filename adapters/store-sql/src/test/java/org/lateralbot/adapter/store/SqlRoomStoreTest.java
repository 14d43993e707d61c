package org.lateralbot.adapter.store;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.lateralbot.core.room.RoomStore;
import org.lateralbot.core.room.RoomStoreContract;

class SqlRoomStoreTest extends RoomStoreContract {

  @RegisterExtension
  final TemporaryStore temporary = new TemporaryStore();

  @Override
  protected RoomStore emptyStore() {
    return temporary.store().rooms();
  }
}
