package org.lateralbot.core.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.lateralbot.core.chat.Line;

/** Says what is wrong with a line: the reason, a guess at what was meant, the usage, one example. */
final class Faults {

  private static final LevenshteinDistance NEAR = new LevenshteinDistance(2);

  private static final int LONGEST_NAME = 40;

  private Faults() {}

  static Reply refuse(CommandContext context, ArgumentParser.Faulty faulty) {
    Voice voice = context.voice();
    CommandSpec spec = context.spec();
    List<Line> below = new ArrayList<>();
    nearestFlag(spec, faulty.word())
        .filter(flag -> faulty.key().equals("parse.unknown-flag"))
        .ifPresent(flag -> below.add(voice.line("parse.did-you-mean", "--" + flag)));
    below.add(voice.line("parse.usage", Usage.of(spec, voice)));
    below.add(voice.line("parse.example", context.example()));
    String parameter = "parameter." + faulty.word();
    Object what =
        faulty.key().equals("parse.missing") ? voice.messages().plain(parameter) : faulty.word();
    return context.refuseWith(below, faulty.key(), what);
  }

  private static Optional<String> nearestFlag(CommandSpec spec, String typed) {
    String name = typed.replaceFirst("^[^\\p{L}]+", "").toLowerCase(Locale.ROOT);
    return spec.flags().stream()
        .flatMap(flag -> Stream.concat(Stream.of(flag.name()), flag.aliases().stream()))
        .filter(flag -> isNear(name, flag))
        .min(Comparator.comparingInt(flag -> NEAR.apply(name, flag)));
  }

  private static boolean isNear(String typed, String flag) {
    int edits = typed.length() > LONGEST_NAME ? -1 : NEAR.apply(typed, flag);
    return edits >= 0 && edits < flag.length() - 1;
  }
}
