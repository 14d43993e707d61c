package org.lateralbot.adapter.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import org.lateralbot.core.chat.BallotForm;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.Offer;

/** Makes buttons and menus of what a message offers. */
final class Controls {

  private static final int BUTTONS_IN_A_ROW = 5;
  private static final int MOST_BUTTONS = 25;
  private static final int DISAGREE = 3;
  private static final int BLOCK = 4;

  /** How the poll or pledge is called in a command given at this message, with a space behind. */
  private final String item;

  private Controls(String item) {
    this.item = item;
  }

  /**
   * The rows of buttons and menus.
   *
   * @param direct whether one person alone sees the message, perhaps in their direct room, where a
   *     number says nothing: what is pressed there is about the message it stands at
   */
  static List<ActionRow> of(Offer offer, boolean direct) {
    if (offer instanceof Offer.Ballots ballots) {
      return ballots.open() ? at(ballots.poll(), direct).ballots(ballots) : List.of();
    }
    if (offer instanceof Offer.Signatures signatures) {
      return signatures.open() ? at(signatures.pledge(), direct).signatures(signatures) : List.of();
    }
    return rows(((Offer.Commands) offer)
        .choices().stream()
            .filter(choice -> ControlId.run(choice.line()).written().length() <= ControlId.LONGEST)
            .limit(MOST_BUTTONS)
            .map(choice -> button(ControlId.run(choice.line()), choice.label()))
            .toList());
  }

  private static Controls at(ItemId item, boolean direct) {
    return new Controls(direct ? "" : "#" + item.number() + " ");
  }

  private List<ActionRow> ballots(Offer.Ballots ballots) {
    Words words = new Words(ballots.language());
    List<ActionRow> rows = new ArrayList<>();
    switch (ballots.form()) {
      case ONE, STANCE -> rows.addAll(rows(options(ballots)));
      case SEVERAL -> rows.add(ActionRow.of(menu(ballots, words)));
      case ORDER -> rows.add(asking(Form.ORDER, ballots.language(), words));
      case POINTS -> rows.add(asking(Form.POINTS, ballots.language(), words));
    }
    rows.add(ActionRow.of(
        quiet("result", words.say("button.result")), quiet("unvote", words.say("button.unvote"))));
    return rows;
  }

  private List<Button> options(Offer.Ballots ballots) {
    List<Button> buttons = new ArrayList<>();
    for (int position = 1; position <= ballots.options().size(); position++) {
      String line = "vote " + item + position;
      boolean stance = ballots.form() == BallotForm.STANCE;
      ControlId id = switch (stance ? position : 0) {
        case DISAGREE -> ControlId.ask(Form.REASON, ballots.language(), line);
        case BLOCK -> ControlId.ask(Form.OBJECTION, ballots.language(), line);
        default -> ControlId.run(line);
      };
      buttons.add(button(id, ballots.options().get(position - 1)));
    }
    return buttons;
  }

  private StringSelectMenu menu(Offer.Ballots ballots, Words words) {
    int most = Math.min(ballots.most(), ballots.options().size());
    StringSelectMenu.Builder menu = StringSelectMenu.create(
            ControlId.fill("vote " + item.strip()).written())
        .setPlaceholder(words.say("menu.several", most))
        .setRequiredRange(1, most);
    for (int position = 1; position <= ballots.options().size(); position++) {
      String label = ballots.options().get(position - 1);
      menu.addOption(Cut.to(SelectOption.LABEL_MAX_LENGTH, label), Integer.toString(position));
    }
    return menu.build();
  }

  private ActionRow asking(Form form, Locale language, Words words) {
    String label = words.say("button." + form.name().toLowerCase(Locale.ROOT));
    return ActionRow.of(button(ControlId.ask(form, language, ("vote " + item).strip()), label));
  }

  private List<ActionRow> signatures(Offer.Signatures signatures) {
    Words words = new Words(signatures.language());
    ControlId number = ControlId.ask(Form.NUMBER, signatures.language(), "sign " + item + "--if");
    return List.of(ActionRow.of(
        button(ControlId.run(("sign " + item).strip()), words.say("button.sign")),
        button(number, words.say("button.number")),
        quiet("withdraw", words.say("button.withdraw"))));
  }

  private static Button button(ControlId id, String label) {
    return Button.primary(id.written(), Cut.to(Button.LABEL_MAX_LENGTH, label));
  }

  private Button quiet(String command, String label) {
    String id = ControlId.run((command + " " + item).strip()).written();
    return Button.secondary(id, Cut.to(Button.LABEL_MAX_LENGTH, label));
  }

  private static List<ActionRow> rows(List<Button> buttons) {
    List<ActionRow> rows = new ArrayList<>();
    for (int start = 0; start < buttons.size(); start += BUTTONS_IN_A_ROW) {
      int end = Math.min(start + BUTTONS_IN_A_ROW, buttons.size());
      rows.add(ActionRow.of(buttons.subList(start, end)));
    }
    return rows;
  }
}
