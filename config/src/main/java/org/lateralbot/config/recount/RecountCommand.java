package org.lateralbot.config.recount;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lateralbot.config.fault.FaultsException;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.command.CommandForm;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.pledge.command.RecountedPledge;
import org.lateralbot.core.poll.PollRecord;
import org.lateralbot.core.poll.command.RecountedPoll;
import org.lateralbot.core.record.Head;
import org.lateralbot.core.room.OpenAccess;
import org.lateralbot.core.room.RoomSettings;
import org.lateralbot.core.text.Messages;
import org.lateralbot.core.text.SafeText;

/** Recounts the file of a record, and says whether it is the one whose head a room was told. */
public final class RecountCommand {

  /** The record agrees with the head it was asked for, or, without one, with itself only. */
  public static final int AGREES = 0;

  /** It was changed, or is another one. */
  public static final int DIFFERS = 1;

  /** What was given cannot be judged. */
  public static final int UNUSABLE = 2;

  private static final String EXAMPLE_OF_A_HEAD = "3fa2-91c2-07de-e9a7-ddf4-b7fa-5f1c-4be1";

  private static final Voice VOICE = new Voice(
      new RoomSettings(
          OpenAccess.EVERYONE, ZoneId.of("UTC"), Locale.ENGLISH, false, Optional.empty()),
      Messages.in(Locale.ENGLISH),
      CommandForm.prefixed("!"));

  private final PrintWriter out;

  /**
   * What a record comes to.
   *
   * @param sealed how many ballots were given with a reason
   * @param wordless how many of these reasons have no words in the file
   */
  private record Recounted(Body result, int sealed, long wordless) {}

  /**
   * A recount that says what it finds.
   *
   * @param out is told everything, whatever comes of it
   */
  public RecountCommand(PrintWriter out) {
    this.out = out;
  }

  /**
   * Recounts.
   *
   * @param announced the head as a room was told it, if it is known
   * @return what the program is to return
   */
  public int run(Path path, Optional<String> announced) {
    try (LineSource source = LineSource.open(path)) {
      return run(source, announced);
    } catch (IOException unreadable) {
      return unusable(path + " cannot be read: " + unreadable.getMessage()
          + ". Name the file that !record gave, for example: lateral recount poll-1.txt");
    }
  }

  int run(LineSource source, Optional<String> announced) throws IOException {
    if (announced.filter(typed -> !Head.isShown(typed)).isPresent()) {
      out.println(
          "\"" + announced.get() + "\" is no head: it has 32 to 64 hexadecimal digits. Copy the"
              + " whole of it from the room, for example " + EXAMPLE_OF_A_HEAD);
      return UNUSABLE;
    }
    try {
      return judge(RecordFile.read(source), announced);
    } catch (FaultsException faults) {
      return unusable(String.valueOf(faults.getMessage()));
    } catch (OutOfMemoryError large) {
      return unusable(
          source.name() + " is too large for the memory that this program may take. Let it"
              + " take more, for example: LATERAL_JAVA_OPTIONS=-Xmx1g lateral recount poll-1.txt");
    }
  }

  /** What is quoted of a hostile file must do nothing to the terminal. */
  private int unusable(String why) {
    out.println("This file cannot be recounted: " + SafeText.oneLine(why));
    return UNUSABLE;
  }

  private int judge(RecordFile file, Optional<String> announced) throws FaultsException {
    if (file.broken().isPresent()) {
      out.println("This file was changed after it was written. Here, or just above, a line was"
          + " changed, added, dropped or moved:");
      out.println(file.name() + ":" + file.broken().getAsInt());
      return DIFFERS;
    }
    if (announced.filter(typed -> !file.head().beginsWith(typed)).isPresent()) {
      out.println("This is not the record whose head you gave. Its own head is");
      out.println(file.head().shown());
      out.println("It is consistent in itself, so nobody can say where it differs: it is the record"
          + " of another poll, or was written anew as a whole.");
      return DIFFERS;
    }
    Recounted recounted = recounted(file);
    out.println(announced.isPresent() ? agreement(recounted) : consistency(file));
    if (recounted.wordless() > 0) {
      out.println("The words of " + recounted.wordless() + " of the " + recounted.sealed()
          + " reasons given with ballots are not in this file, only their seals, which tell nothing of"
          + " them: words are erased when their voter asks for it or their time is over, or somebody"
          + " left them out. The count is the same without them.");
    }
    out.println();
    out.println(recounted.result().plain());
    return AGREES;
  }

  private static String agreement(Recounted recounted) {
    return "The record agrees with the head you gave: nothing in it was changed, added or dropped"
        + (recounted.wordless() > 0 ? ", but for the words of reasons." : ".");
  }

  private static String consistency(RecordFile file) {
    String whose = isPledge(file)
        ? "The head of a pledge's record is told in no room: compare it with that of somebody else's"
            + " copy."
        : "Whether it is the record of your poll, only the head that your room was told can say; give"
            + " it with --head.";
    return "The file is consistent in itself. " + whose + " The head of this file is\n"
        + file.head().shown();
  }

  private static boolean isPledge(RecordFile file) {
    return new Cursor(file).isAt("pledge");
  }

  private static Recounted recounted(RecordFile file) throws FaultsException {
    if (isPledge(file)) {
      return new Recounted(RecountedPledge.of(VOICE, PledgeRecordReader.read(file)), 0, 0);
    }
    PollRecord record = PollRecordReader.read(file);
    List<PollRecord.Entry> sealed =
        record.ballots().stream().filter(ballot -> ballot.seal().isPresent()).toList();
    long wordless =
        sealed.stream().filter(ballot -> ballot.choice().words().isEmpty()).count();
    return new Recounted(RecountedPoll.of(VOICE, record), sealed.size(), wordless);
  }
}
