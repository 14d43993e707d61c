package org.lateralbot.adapter.store;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lateralbot.core.store.Inbox;
import org.lateralbot.core.store.InboxContract;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SqlInboxTest extends InboxContract {

  @RegisterExtension
  final TemporaryStore temporary;

  SqlInboxTest(TestDatabase database) {
    temporary = new TemporaryStore(database);
  }

  @Override
  protected Inbox emptyInbox() {
    return temporary.store().inbox();
  }
}
