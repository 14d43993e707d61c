package org.lateralbot.core.poll.command;

import java.util.List;
import org.lateralbot.core.chat.ChatRooms;
import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.Flag;
import org.lateralbot.core.command.Voices;
import org.lateralbot.core.deadline.DueWork;
import org.lateralbot.core.deadline.HeardOut;
import org.lateralbot.core.item.Announcements;
import org.lateralbot.core.item.command.ItemFinder;
import org.lateralbot.core.item.command.ItemKind;
import org.lateralbot.core.item.command.PrincipleNames;
import org.lateralbot.core.item.command.Signpost;
import org.lateralbot.core.person.command.PersonalData;
import org.lateralbot.core.poll.PollService;
import org.lateralbot.core.poll.VoterRecords;

/** Everything polls bring to the bot, built from what they need. */
public final class PollFeature {

  private final PollService service;
  private final VoterRecords records;
  private final Announcements told;
  private final ChatRooms rooms;
  private final PollReplies replies;
  private final PollAnnouncements announcements;
  private final DraftReader drafts;
  private final PollItems items;

  public PollFeature(
      PollService service,
      VoterRecords records,
      Announcements announcements,
      Voices voices,
      ChatRooms rooms,
      PrincipleNames principles) {
    this.service = service;
    this.records = records;
    this.told = announcements;
    this.rooms = rooms;
    this.replies = new PollReplies(service, voices, rooms);
    this.announcements = new PollAnnouncements(announcements, replies);
    this.drafts = new DraftReader(principles);
    this.items = new PollItems(service, replies, this.announcements, drafts);
  }

  /** The commands, in the order of help. */
  public List<Command> commands(ItemFinder itemFinder) {
    PollFinder finder = new PollFinder(itemFinder, items, service);
    return List.of(
        new PollCommand(service, replies, drafts),
        new VoteCommand(service, finder, replies),
        new UnvoteCommand(service, finder, replies),
        new ReceiptCommand(service, finder, replies),
        new AddCommand(service, finder, replies, announcements),
        new ResultCommand(finder, replies),
        new VerifyCommand(service, finder, replies),
        new PollsCommand(service, records, replies),
        new CloseCommand(service, finder, replies, announcements),
        new RemindCommand(service, finder, replies),
        new OutcomeCommand(service, finder, replies, announcements));
  }

  /** What polls offer to the commands they share with pledges. */
  public ItemKind kind() {
    return items;
  }

  /** Where whoever looked for a poll in vain is sent on to. */
  public Signpost signpost() {
    return new Signpost(items, "poll", "polls", "vote");
  }

  /** What {@code !edit} may change of a poll besides the words. */
  public List<Flag> editFlags() {
    return PollFlags.ALL;
  }

  /** What polls do by themselves when it is due, and the room has been heard out. */
  public List<DueWork> dueWorks(HeardOut heardOut) {
    return List.of(
        new PollDeadlines(service, announcements, heardOut),
        new PollReminders(service, replies, told, rooms));
  }

  /** What polls keep about people. */
  public PersonalData personalData() {
    return new PollData(records, rooms);
  }
}
