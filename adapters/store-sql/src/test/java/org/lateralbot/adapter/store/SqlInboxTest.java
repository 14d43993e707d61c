package org.lateralbot.adapter.store;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.lateralbot.core.store.Inbox;
import org.lateralbot.core.store.InboxContract;

class SqlInboxTest extends InboxContract {

  @RegisterExtension
  final TemporaryStore temporary = new TemporaryStore();

  @Override
  protected Inbox emptyInbox() {
    return temporary.store().inbox();
  }
}
