package org.lateralbot.core.pledge.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.ChatRooms;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.Manner;
import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.CommandSpec;
import org.lateralbot.core.command.Flag;
import org.lateralbot.core.command.Parameter;
import org.lateralbot.core.command.Reply;
import org.lateralbot.core.command.Tokens;
import org.lateralbot.core.item.command.ItemFinder;
import org.lateralbot.core.item.command.ItemKind;
import org.lateralbot.core.item.command.ItemName;
import org.lateralbot.core.pledge.Pledge;
import org.lateralbot.core.pledge.PledgeService;
import org.lateralbot.core.pledge.SignOutcome;
import org.lateralbot.core.pledge.Signature;
import org.lateralbot.core.pledge.Terms;

/** Signs a pledge. */
final class SignCommand implements Command {

  private final PledgeService service;
  private final ItemFinder finder;
  private final ItemKind pledges;
  private final ChatRooms rooms;

  SignCommand(PledgeService service, ItemFinder finder, ItemKind pledges, ChatRooms rooms) {
    this.service = service;
    this.finder = finder;
    this.pledges = pledges;
    this.rooms = rooms;
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.named("sign")
        .taking(Parameter.itemOrImplied())
        .with(Flag.of("if", Flag.Value.WORD), Flag.of("quietly", Flag.Value.NONE))
        .like("#4 --if 8")
        .changing()
        .answeringSender();
  }

  @Override
  public Reply run(CommandContext context) {
    Optional<String> typed = context.arguments().flag("if");
    Optional<Integer> number = typed.flatMap(Tokens::number);
    if (typed.isPresent() && number.isEmpty()) {
      return context.refuse("pledge.not-a-number", typed.get());
    }
    return finder.find(context, pledges).answer(item -> sign(context, item, number));
  }

  private Reply sign(CommandContext context, ItemId item, Optional<Integer> number) {
    boolean quietly = context.arguments().has("quietly");
    if (quietly && !context.isPrivate()) {
      return onlyPrivately(context, item, number);
    }
    if (context.message().manner() == Manner.REACTED) {
      return signByReaction(context, item);
    }
    SignOutcome outcome = service.sign(
        item, context.sender(), number, quietly || staysQuiet(context, item), context.now());
    return outcome instanceof SignOutcome.Signed signed
        ? acknowledge(context, signed)
        : context.refuseBriefly(
            PledgeText.key("sign", ((SignOutcome.Refused) outcome).reason()), Terms.LARGEST_NUMBER);
  }

  /** A sign says nothing of a number, so it changes none. */
  private Reply signByReaction(CommandContext context, ItemId item) {
    return service
        .signBy(context.message().id(), item, context.sender(), context.now())
        .<Reply>map(
            reason -> context.refuseBriefly(PledgeText.key("sign", reason), Terms.LARGEST_NUMBER))
        .orElseGet(Reply::silence);
  }

  /** Who signed quietly and privately changes their number does not want to be named by that. */
  private boolean staysQuiet(CommandContext context, ItemId item) {
    return context.isPrivate()
        && service
            .get(item)
            .signatureOf(context.sender().id())
            .filter(Signature::quietly)
            .isPresent();
  }

  private Reply onlyPrivately(CommandContext context, ItemId item, Optional<Integer> number) {
    String line = ItemName.inPrivate(item, rooms)
        + number.map(own -> " --if " + own).orElse("")
        + " --quietly";
    return context.refuseBriefly(
        "pledge.sign.only-privately", context.voice().example("sign", line));
  }

  private Reply acknowledge(CommandContext context, SignOutcome.Signed signed) {
    Pledge pledge = signed.pledge();
    String reference = ItemName.in(context, pledge.id(), rooms);
    Signature signature = pledge.signatureOf(context.sender().id()).orElseThrow();
    List<Line> lines = new ArrayList<>();
    lines.add(context
        .voice()
        .line(
            signed.again() ? "pledge.sign.again" : "pledge.sign.done",
            reference,
            pledge.terms().text()));
    lines.add(standing(context, signed, signature));
    lines.add(
        context.voice().line(signature.quietly() ? "pledge.sign.quiet" : "pledge.sign.named"));
    lines.add(context
        .voice()
        .line("pledge.sign.take-back", context.voice().example("withdraw", reference)));
    return Reply.answer(new Body(lines)).about(pledge.id());
  }

  private static Line standing(
      CommandContext context, SignOutcome.Signed signed, Signature signature) {
    Pledge pledge = signed.pledge();
    if (signed.succeededNow()) {
      return context.voice().line("pledge.sign.succeeds", pledge.standing().in().size());
    }
    if (pledge.isIn(context.sender().id())) {
      return context.voice().line(pledge.holds() ? "pledge.sign.in" : "pledge.sign.in-for-now");
    }
    int number = signature.number().orElse(pledge.terms().goal());
    return context
        .voice()
        .line("pledge.sign.waits", number, pledge.standing().in().size());
  }
}
