package org.lateralbot.core.pledge.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.Token;
import org.lateralbot.core.pledge.Signature;
import org.lateralbot.core.pledge.Signer;
import org.lateralbot.core.text.SafeText;

/** Small pieces that the pledge commands read and write alike. */
final class PledgeText {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  private PledgeText() {}

  /** The key of the text that gives a reason: {@code pledge.sign.bad-number}. */
  static String key(String deed, Enum<?> reason) {
    return "pledge." + deed + "." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What was typed, on one line and without quotes around the whole of it. */
  static String wording(CommandContext context) {
    List<Token> tokens = context.arguments().tokens();
    boolean quotedWhole = tokens.size() == 1 && tokens.get(0).quoted();
    return SafeText.oneLine(
        quotedWhole ? tokens.get(0).text() : context.arguments().text());
  }

  /** A whole number as people type it; empty if it is none. */
  static Optional<Integer> number(String typed) {
    return NUMBER.matcher(typed).matches()
        ? Optional.of(Integer.parseInt(typed))
        : Optional.empty();
  }

  static String hash(ItemId item) {
    return "#" + item.number();
  }

  /** The names that may be shown, in the order of signing. */
  static List<String> names(List<Signature> signatures) {
    return signatures.stream()
        .filter(signature -> !signature.quietly())
        .flatMap(signature -> signature.signer().stream())
        .map(Signer::name)
        .toList();
  }

  /** Texts in a row, at most {@code limit} of them. */
  static String row(List<String> texts, int limit) {
    List<String> shown = new ArrayList<>(texts.subList(0, Math.min(limit, texts.size())));
    return shown.stream().collect(Collectors.joining(", "));
  }
}
