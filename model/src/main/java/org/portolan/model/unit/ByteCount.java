package org.portolan.model.unit;

import java.util.Locale;

/// An amount of data in bytes; printed in decimal units (1 TB = 10^12 bytes) as disks and networks count.
public record ByteCount(long bytes) implements Comparable<ByteCount> {
  public static final ByteCount ZERO = new ByteCount(0);
  private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};

  public ByteCount {
    if (bytes < 0) {
      throw new IllegalArgumentException("an amount of data is not negative: " + bytes);
    }
  }

  public ByteCount plus(ByteCount other) {
    return new ByteCount(Math.addExact(bytes, other.bytes));
  }

  @Override
  public int compareTo(ByteCount other) {
    return Long.compare(bytes, other.bytes);
  }

  /// `214 GB`, `1.5 TB`: at most one decimal, and none from 100 on.
  @Override
  public String toString() {
    double value = bytes;
    int unit = 0;
    while (value >= 999.5 && unit < UNITS.length - 1) {
      value /= 1000;
      unit++;
    }
    boolean whole = value >= 99.95 || value == Math.rint(value);
    return String.format(Locale.ROOT, whole ? "%.0f %s" : "%.1f %s", value, UNITS[unit]);
  }
}
