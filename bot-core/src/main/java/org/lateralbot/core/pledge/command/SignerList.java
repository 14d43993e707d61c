package org.lateralbot.core.pledge.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.pledge.Signature;

/** Lists signers on one line: the first names, then how many more, without those who want no name. */
final class SignerList {

  private static final int NAMES_SHOWN = 20;

  private final Voice voice;
  private final int goal;

  SignerList(Voice voice, int goal) {
    this.voice = voice;
    this.goal = goal;
  }

  /** Those who are in. */
  String in(List<Signature> signatures) {
    return row(signatures, SignerList::name);
  }

  /** Those who wait, each with the number they wait for. */
  String waiting(List<Signature> signatures) {
    return row(
        signatures,
        one -> voice
            .messages()
            .plain("pledge.name.waiting", name(one), one.number().orElse(goal)));
  }

  private String row(List<Signature> signatures, Function<Signature, String> shown) {
    List<Signature> named = signatures.stream().filter(SignerList::isNamed).toList();
    long left = signatures.stream().filter(one -> one.signer().isEmpty()).count();
    List<String> parts =
        new ArrayList<>(named.stream().limit(NAMES_SHOWN).map(shown).toList());
    count(parts, "pledge.name.more", named.size() - NAMES_SHOWN);
    count(parts, "pledge.name.quiet", signatures.size() - named.size() - left);
    count(parts, "pledge.name.left", left);
    return String.join(", ", parts);
  }

  private void count(List<String> parts, String key, long number) {
    if (number > 0) {
      parts.add(voice.messages().plain(key, number));
    }
  }

  private static boolean isNamed(Signature signature) {
    return !signature.quietly() && signature.signer().isPresent();
  }

  private static String name(Signature signature) {
    return signature.signer().orElseThrow().name();
  }
}
