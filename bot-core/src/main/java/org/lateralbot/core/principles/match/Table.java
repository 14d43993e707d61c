package org.lateralbot.core.principles.match;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Keeps rows of numbers in a file. */
final class Table {

  private static final int MOST = 1 << 20;

  private Table() {}

  static void write(float[][] rows, DataOutput out) throws IOException {
    out.writeInt(rows.length);
    for (float[] row : rows) {
      ByteBuffer bytes = ByteBuffer.allocate(row.length * Float.BYTES);
      bytes.asFloatBuffer().put(row);
      out.writeInt(row.length);
      out.write(bytes.array());
    }
  }

  static float[][] read(DataInput in) throws IOException {
    float[][] rows = new float[length(in)][];
    for (int i = 0; i < rows.length; i++) {
      byte[] bytes = new byte[length(in) * Float.BYTES];
      in.readFully(bytes);
      rows[i] = new float[bytes.length / Float.BYTES];
      ByteBuffer.wrap(bytes).asFloatBuffer().get(rows[i]);
    }
    return rows;
  }

  private static int length(DataInput in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > MOST) {
      throw new IOException("a table cannot be " + length + " long");
    }
    return length;
  }
}
