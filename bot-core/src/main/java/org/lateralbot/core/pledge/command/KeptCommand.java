package org.lateralbot.core.pledge.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lateralbot.core.chat.ChatRooms;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.CommandSpec;
import org.lateralbot.core.command.Parameter;
import org.lateralbot.core.command.Reading;
import org.lateralbot.core.command.Reply;
import org.lateralbot.core.item.command.ItemFinder;
import org.lateralbot.core.item.command.ItemKind;
import org.lateralbot.core.item.command.ItemName;
import org.lateralbot.core.pledge.KeptOutcome;
import org.lateralbot.core.pledge.PledgeService;

/** Notes whether a signer kept their promise; only privately, so that nobody can be judged by it. */
final class KeptCommand implements Command {

  private static final Map<String, Boolean> ANSWERS = Map.of("yes", true, "no", false);

  private final PledgeService service;
  private final OwnPledgeFinder finder;
  private final ChatRooms rooms;

  KeptCommand(PledgeService service, ItemFinder finder, ItemKind pledges, ChatRooms rooms) {
    this.service = service;
    this.finder = new OwnPledgeFinder(finder, pledges, rooms);
    this.rooms = rooms;
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.named("kept")
        .taking(Parameter.itemOrImplied(), Parameter.text("kept-answer").oneOf("yes", "no"))
        .like("#4 yes")
        .changing()
        .answeringSender()
        .confiding();
  }

  @Override
  public Reply run(CommandContext context) {
    if (!context.isPrivate()) {
      return onlyPrivately(context);
    }
    Optional<Boolean> kept =
        Optional.ofNullable(ANSWERS.get(context.arguments().text().toLowerCase(Locale.ROOT)));
    if (kept.isEmpty()) {
      return context.refuse("pledge.kept.yes-or-no", context.arguments().text());
    }
    return finder
        .find(context, service.waitingForAnswer(context.sender().id()))
        .answer(item -> note(context, item, kept.get()));
  }

  /** Shows the line to send privately, but not the answer that was just given too loudly. */
  private Reply onlyPrivately(CommandContext context) {
    Reading<ItemId> found = finder.find(context, List.of());
    if (!(found instanceof Reading.Made<ItemId> meant)) {
      return context.refuseBriefly("pledge.kept.only-privately");
    }
    String pledge = ItemName.inPrivate(meant.value(), rooms);
    Line how = context
        .voice()
        .line(
            "pledge.kept.how",
            context.voice().example("kept", pledge + " yes"),
            context.voice().example("kept", pledge + " no"));
    return context.refuseWith(List.of(how), "pledge.kept.only-privately");
  }

  private Reply note(CommandContext context, ItemId item, boolean kept) {
    KeptOutcome outcome = service.answerKept(item, context.sender().id(), kept);
    return outcome instanceof KeptOutcome.Noted
        ? context.answer(kept ? "pledge.kept.noted-yes" : "pledge.kept.noted-no")
        : context.refuseBriefly(PledgeText.key("kept", ((KeptOutcome.Refused) outcome).reason()));
  }
}
