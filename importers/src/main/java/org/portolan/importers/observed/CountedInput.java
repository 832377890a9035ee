package org.portolan.importers.observed;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Counts what was read of a file, so that progress can be told.
final class CountedInput extends FilterInputStream {
  private long count;

  CountedInput(InputStream stream) {
    super(stream);
  }

  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int value = in.read();
    count += value < 0 ? 0 : 1;
    return value;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    int read = in.read(target, from, length);
    count += Math.max(0, read);
    return read;
  }
}
