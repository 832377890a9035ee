package org.portolan.importers.observed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.portolan.importers.text.TextDecoder;
import org.portolan.model.work.Progress;

/// A log or list that is read once, from its start to its end; it may be of any size.
final class Record {
  private static final int HEAD_CHARACTERS = 64_000;
  private static final int HEAD_LINES = 60;
  private static final int LINES_BETWEEN_CHECKS = 4_096;

  private final String name;
  private final BufferedReader reader;
  private final Progress progress;
  private final LongSupplier done;
  private final long size;
  private String text = "";
  private int line;
  private int cut;

  /// @param name how evidence names it
  /// @param done how many bytes of `size` were read so far
  Record(String name, Reader reader, Progress progress, LongSupplier done, long size) {
    this.name = name;
    this.reader = new BufferedReader(reader, 1 << 16);
    this.progress = progress;
    this.done = done;
    this.size = size;
  }

  String name() {
    return name;
  }

  /// The first lines, as often as they are asked for before the reading begins.
  List<String> head() throws IOException {
    reader.mark(HEAD_CHARACTERS + 1);
    var buffer = new char[HEAD_CHARACTERS];
    int filled = 0;
    for (int read = 0; read >= 0 && filled < buffer.length; filled += Math.max(read, 0)) {
      read = reader.read(buffer, filled, buffer.length - filled);
    }
    reader.reset();
    var lines = new ArrayList<String>();
    new String(buffer, 0, filled).lines().limit(HEAD_LINES)
        .forEach(one -> lines.add(one.startsWith("\uFEFF") ? one.substring(1) : one));
    return lines;
  }

  /// Goes to the next line; false at the end.
  boolean next() throws IOException {
    var found = new StringBuilder(200);
    int c = reader.read();
    if (c < 0) {
      return false;
    }
    boolean longer = false;
    for (; c >= 0 && c != '\n'; c = reader.read()) {
      if (found.length() < TextDecoder.LONGEST_LINE) {
        found.append((char) c);
      } else {
        longer = true;
      }
    }
    int length = found.length();
    if (length > 0 && found.charAt(length - 1) == '\r') {
      found.setLength(length - 1);
    }
    text = line == 0 && length > 0 && found.charAt(0) == '\uFEFF' ? found.substring(1) : found.toString();
    cut += longer ? 1 : 0;
    line++;
    step();
    return true;
  }

  /// What is left, for readers of whole tables; these call [#step()] themselves.
  Reader rest() {
    return reader;
  }

  void step() {
    if (line % LINES_BETWEEN_CHECKS == 0) {
      progress.check();
      progress.at("Reading " + name, done.getAsLong(), size);
    }
  }

  /// For readers of whole tables: the line that a row begins in.
  void at(long row) {
    line = (int) Math.min(Integer.MAX_VALUE, row);
    step();
  }

  String text() {
    return text;
  }

  /// Counted from 1.
  int line() {
    return line;
  }

  /// How many lines were too long to be read to their end.
  int cut() {
    return cut;
  }
}
