package org.lateralbot.config.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A public record as CSV by RFC 4180, in UTF-8. Every row carries the number of its poll or pledge. */
final class CsvExport {

  private static final String KIND = "kind";
  private static final String NUMBER = "number";
  private static final List<String> COLUMNS = List.of(
      KIND,
      NUMBER,
      "position",
      "text",
      "state",
      "reason",
      "count",
      "points",
      "beatenBy",
      "preferredTo",
      "addedAfter",
      "method",
      "limit",
      "tally",
      "names",
      "optionList",
      "voters",
      "quorum",
      "about",
      "openedAt",
      "closesAt",
      "endsAt",
      "ballots",
      "joinedLate",
      "standing",
      "ahead",
      "goal",
      "succeededAt",
      "in",
      "waiting",
      "withdrawn",
      "kept",
      "answered",
      "outcome",
      "head",
      "headNow");
  private static final String END = "\r\n";

  private CsvExport() {}

  static void write(Map<String, Object> record, Writer out) throws IOException {
    out.write(String.join(",", COLUMNS) + END);
    write(record.get("polls"), "poll", "options", "option", out);
    write(record.get("pledges"), "pledge", "signatures", "signature", out);
  }

  private static void write(
      @Nullable Object items, String kind, String parts, String kindOfPart, Writer out)
      throws IOException {
    for (Object item : list(items)) {
      Map<?, ?> values = (Map<?, ?>) item;
      out.write(row(kind, values.get(NUMBER), values));
      for (Object part : list(values.get(parts))) {
        out.write(row(kindOfPart, values.get(NUMBER), (Map<?, ?>) part));
      }
    }
  }

  private static List<?> list(@Nullable Object part) {
    if (part instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException("a record lists its parts");
  }

  private static String row(String kind, @Nullable Object number, Map<?, ?> values) {
    return COLUMNS.stream()
        .map(column -> switch (column) {
          case KIND -> quoted(kind);
          case NUMBER -> String.valueOf(number);
          default -> cell(values.get(column));
        })
        .collect(Collectors.joining(",", "", END));
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
    return value instanceof String text ? quoted(text) : value.toString();
  }

  /** What people wrote must not become a formula when a spreadsheet opens the file. */
  private static String quoted(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
