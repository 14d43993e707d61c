package org.lateralbot.config.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** How a public record is written. */
public enum ExportFormat {
  /** One object, as deep as the record. */
  JSON {
    @Override
    void write(Map<String, Object> record, Writer out) throws IOException {
      JsonExport.write(record, out);
    }
  },

  /** One table, with a row each for a poll, an option, a pledge and a signature. */
  CSV {
    @Override
    void write(Map<String, Object> record, Writer out) throws IOException {
      CsvExport.write(record, out);
    }
  };

  abstract void write(Map<String, Object> record, Writer out) throws IOException;
}
