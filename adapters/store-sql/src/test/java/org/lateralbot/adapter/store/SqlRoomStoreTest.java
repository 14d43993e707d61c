package org.lateralbot.adapter.store;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lateralbot.core.room.RoomStore;
import org.lateralbot.core.room.RoomStoreContract;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SqlRoomStoreTest extends RoomStoreContract {

  @RegisterExtension
  final TemporaryStore temporary;

  SqlRoomStoreTest(TestDatabase database) {
    temporary = new TemporaryStore(database);
  }

  @Override
  protected RoomStore emptyStore() {
    return temporary.store().rooms();
  }
}
