package org.lateralbot.core.pledge.command;

import org.lateralbot.core.chat.Body;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.item.command.ItemName;
import org.lateralbot.core.pledge.PledgeRecord;

/** Says what the record of a pledge comes to, in the words in which its room was told. */
public final class RecountedPledge {

  private RecountedPledge() {}

  /** What became of it, how many are in, wait or withdrew. */
  public static Body of(Voice voice, PledgeRecord record) {
    String reference = ItemName.inRoom(record.pledge().id());
    return new PledgeCard(
            voice, record.pledge(), record.pledge().ending().orElseThrow().at(), reference)
        .recounted();
  }
}
