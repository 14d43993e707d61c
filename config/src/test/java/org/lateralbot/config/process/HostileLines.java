package org.lateralbot.config.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Lines that nobody should type: random characters, and commands bent out of shape. */
final class HostileLines {

  private static final List<String> COMMANDS = List.of(
      "!poll Where do we meet? | Library | Park | Online --for 2d",
      "!poll Which? | A | B | C --ranked --hidden",
      "!poll How? | A | B --score --named --quorum 3",
      "!poll Shall we? --consent --secret",
      "!poll \"A?\" \"one\" \"two\" --choose 2 --add-options",
      "!vote 2",
      "!vote #1 1",
      "!vote #2 2 1 3",
      "!vote #3 1=5 2=0",
      "!vote #4 block because no ramp",
      "!unvote #1",
      "!add #5 Roof garden",
      "!edit #1 Where now? | X | Y",
      "!result #1",
      "!show #1",
      "!polls closed",
      "!close #1",
      "!cancel #1 reason",
      "!remind #1",
      "!outcome #1 We booked it",
      "!pledge I will host a repair evening --if 5 --by 2030-12-20 --about share",
      "!sign #6 --if 8",
      "!sign #6 --quietly",
      "!withdraw #6",
      "!pledges",
      "!kept #6 yes",
      "!mydata",
      "!forgetme yes",
      "!room quiet 22:00-07:00",
      "!room zone Europe/Lisbon",
      "!principle share",
      "!ask why?",
      "!help poll",
      "!more",
      "!lateral poll A? | B | C");

  private static final List<String> BITS = List.of(
      "--",
      "-",
      "\u2014",
      "|",
      "||",
      "\"",
      "\u201c",
      "\u201d",
      "#",
      "#0",
      "#-1",
      "#99999999999",
      "garden#1",
      "--by",
      "--for",
      "--if",
      "--secret",
      "--named",
      "1=6",
      "=",
      "1=",
      "=5",
      ">",
      "99999999999999999999",
      "-1",
      "0",
      "1.5",
      "because",
      "block",
      "agree",
      "2026-02-30",
      "2026-13-45 25:61",
      "0000-00-00",
      "1w 2d",
      "999999999w",
      "0m",
      "\\",
      "{0}",
      "''",
      "*",
      "`",
      "${x}",
      "%s",
      "<b>",
      "@everyone",
      "@room",
      "\u202e",
      "\u0000",
      "\ud83c",
      "\udf3b",
      "\ufeff",
      "\u200b",
      "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
      "\u0645\u0631\u062d\u0628\u0627",
      "\u4f60\u597d",
      "\ue000",
      "'; DROP TABLE poll; --",
      "\t",
      "\u2028");

  private final Random random;

  HostileLines(long seed) {
    this.random = new Random(seed);
  }

  List<String> lines(int count) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(oneLine(line(i)));
    }
    return lines;
  }

  private String line(int index) {
    if (index % 500 == 499) {
      return pick(COMMANDS) + " " + "x|".repeat(50_000);
    }
    return switch (random.nextInt(10)) {
      case 0 -> noise(1 + random.nextInt(200));
      case 1 -> "!" + noise(1 + random.nextInt(20));
      case 2 -> scene();
      case 3 -> pick(COMMANDS);
      case 4 -> "@lateral " + noise(random.nextInt(60));
      default -> bent(pick(COMMANDS));
    };
  }

  private String scene() {
    return switch (random.nextInt(5)) {
      case 0 -> "/direct";
      case 1 -> "/room " + pick(List.of("commons", "garden", "", "..", "a b"));
      case 2 -> "/moderator p" + random.nextInt(5);
      case 3 -> "/" + noise(5);
      default -> "/as p" + random.nextInt(5);
    };
  }

  private String bent(String command) {
    StringBuilder line = new StringBuilder(command);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(line.length() + 1);
      switch (random.nextInt(3)) {
        case 0 -> line.insert(at, " " + pick(BITS) + " ");
        case 1 -> line.insert(at, pick(BITS));
        default -> line.delete(at, Math.min(line.length(), at + random.nextInt(6)));
      }
    }
    return line.toString();
  }

  private String noise(int length) {
    StringBuilder noise = new StringBuilder();
    for (int i = 0; i < length; i++) {
      switch (random.nextInt(4)) {
        case 0 -> noise.appendCodePoint(random.nextInt(0x80));
        case 1 -> noise.appendCodePoint(random.nextInt(0x3000));
        case 2 -> noise.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
        default -> noise.append(pick(BITS));
      }
    }
    return noise.toString();
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static String oneLine(String text) {
    String line = text.replace('\n', ' ').replace('\r', ' ');
    boolean endsTheProgram = line.strip().startsWith("/quit");
    return line.endsWith("\\") || endsTheProgram ? "." : line;
  }
}
