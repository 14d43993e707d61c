package org.lateralbot.core.pledge.command;

import org.lateralbot.core.chat.ChatRooms;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.CommandSpec;
import org.lateralbot.core.command.Parameter;
import org.lateralbot.core.command.Reply;
import org.lateralbot.core.item.command.ItemFinder;
import org.lateralbot.core.item.command.ItemKind;
import org.lateralbot.core.item.command.ItemName;
import org.lateralbot.core.pledge.Pledge;
import org.lateralbot.core.pledge.PledgeService;
import org.lateralbot.core.pledge.WithdrawOutcome;

/** Takes a signature back. */
final class WithdrawCommand implements Command {

  private final PledgeService service;
  private final OwnPledgeFinder finder;
  private final ChatRooms rooms;

  WithdrawCommand(PledgeService service, ItemFinder finder, ItemKind pledges, ChatRooms rooms) {
    this.service = service;
    this.finder = new OwnPledgeFinder(finder, pledges, rooms);
    this.rooms = rooms;
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.named("withdraw")
        .taking(Parameter.itemOrImplied())
        .like("#4")
        .changing()
        .answeringSender();
  }

  @Override
  public Reply run(CommandContext context) {
    return finder
        .find(context, service.signedBy(context.sender().id()))
        .answer(item -> withdraw(context, item));
  }

  private Reply withdraw(CommandContext context, ItemId item) {
    WithdrawOutcome outcome = service.withdraw(item, context.sender().id(), context.now());
    String reference = ItemName.in(context, item, rooms);
    return outcome instanceof WithdrawOutcome.Withdrawn withdrawn
        ? context
            .answer(
                isCounted(withdrawn.pledge(), context)
                    ? "pledge.withdraw.counted"
                    : "pledge.withdraw.done",
                reference,
                withdrawn.pledge().terms().text())
            .about(item)
        : context.refuseBriefly(
            PledgeText.key("withdraw", ((WithdrawOutcome.Refused) outcome).reason()), reference);
  }

  /** Whether the room goes on to see that somebody withdrew. */
  private static boolean isCounted(Pledge pledge, CommandContext context) {
    return pledge.signatures().stream()
        .anyMatch(signature -> signature.isBy(context.sender().id()));
  }
}
