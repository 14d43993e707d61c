package org.lateralbot.core.room;

class InMemoryRoomStoreTest extends RoomStoreContract {

  @Override
  protected RoomStore emptyStore() {
    return new InMemoryRoomStore();
  }
}
