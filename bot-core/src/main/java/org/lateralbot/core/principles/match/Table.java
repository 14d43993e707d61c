package org.lateralbot.core.principles.match;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * Rows of numbers, all of one length, that can be kept in a file and used where they lie: nothing
 * is read before it is asked for. Immutable.
 */
final class Table {

  private final int rows;
  private final int columns;
  private final FloatBuffer numbers;

  private Table(int rows, int columns, FloatBuffer numbers) {
    this.rows = rows;
    this.columns = columns;
    this.numbers = numbers;
  }

  static Table of(float[]... rows) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    FloatBuffer numbers = FloatBuffer.allocate(rows.length * columns);
    for (float[] row : rows) {
      numbers.put(row);
    }
    return new Table(rows.length, columns, numbers);
  }

  int rows() {
    return rows;
  }

  int columns() {
    return columns;
  }

  /** Copies a row into an array of as many numbers. */
  void copy(int row, float[] to) {
    numbers.get(row * columns, to);
  }

  float[][] copy() {
    float[][] all = new float[rows][columns];
    for (int row = 0; row < rows; row++) {
      copy(row, all[row]);
    }
    return all;
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeInt(rows);
    out.writeInt(columns);
    float[] row = new float[columns];
    ByteBuffer bytes = ByteBuffer.allocate(columns * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < rows; i++) {
      copy(i, row);
      bytes.asFloatBuffer().put(row);
      out.write(bytes.array());
    }
  }

  /**
   * The table that begins where the buffer stands; the buffer moves behind it and must not change.
   *
   * @throws IOException if the buffer holds less than the table needs
   */
  static Table readFrom(ByteBuffer in) throws IOException {
    int rows = in.getInt();
    int columns = in.getInt();
    long bytes = (long) rows * columns * Float.BYTES;
    if (rows < 0 || columns < 0 || bytes > in.remaining()) {
      throw new IOException("no table of " + rows + " by " + columns);
    }
    ByteBuffer slice = in.slice(in.position(), (int) bytes).order(ByteOrder.LITTLE_ENDIAN);
    in.position(in.position() + (int) bytes);
    return new Table(rows, columns, slice.asFloatBuffer());
  }
}
