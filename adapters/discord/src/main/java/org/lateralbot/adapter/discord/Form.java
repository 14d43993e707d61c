package org.lateralbot.adapter.discord;

import java.util.List;
import java.util.Locale;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.modals.Modal;

/** The forms that ask for what no button can say. Their texts are {@code form.NAME} in the bundles. */
enum Form {
  NONE(TextInputStyle.SHORT, false),
  /** Options in order. */
  ORDER(TextInputStyle.SHORT, true),
  /** Points for each option. */
  POINTS(TextInputStyle.SHORT, true),
  /** Why, if the person wants to say so. */
  REASON(TextInputStyle.PARAGRAPH, false),
  /** Why; it cannot be left out. */
  OBJECTION(TextInputStyle.PARAGRAPH, true),
  /** How many people must be in. */
  NUMBER(TextInputStyle.SHORT, true);

  static final String FIELD = "value";
  private static final int LONGEST_TEXT = 4_000;

  private final TextInputStyle style;
  private final boolean required;

  Form(TextInputStyle style, boolean required) {
    this.style = style;
    this.required = required;
  }

  /**
   * The form, below the words of the message at which it was asked for: it hides that message.
   *
   * @param line the beginning of the command that it completes
   */
  Modal modal(Locale language, String line, Message at) {
    Words words = new Words(language);
    String name = "form." + name().toLowerCase(Locale.ROOT);
    TextInput field = TextInput.create(FIELD, style)
        .setRequired(required)
        .setPlaceholder(Cut.to(TextInput.MAX_PLACEHOLDER_LENGTH, words.say(name + ".example")))
        .build();
    Modal.Builder modal = Modal.create(
        ControlId.fill(line).written(), Cut.to(Modal.MAX_TITLE_LENGTH, words.say(name)));
    String above = text(at);
    if (!above.isBlank()) {
      modal.addComponents(TextDisplay.of(Cut.to(LONGEST_TEXT, above)));
    }
    return modal
        .addComponents(Label.of(Cut.to(Label.LABEL_MAX_LENGTH, words.say(name + ".label")), field))
        .build();
  }

  private static String text(Message message) {
    List<TextDisplay> texts = message.getComponentTree().findAll(TextDisplay.class);
    return texts.isEmpty() ? message.getContentRaw() : texts.get(0).getContent();
  }
}
