package org.lateralbot.core.store;

class InMemoryInboxTest extends InboxContract {

  @Override
  protected Inbox emptyInbox() {
    return new InMemoryInbox();
  }
}
