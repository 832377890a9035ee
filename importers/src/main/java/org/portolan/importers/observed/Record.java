package org.portolan.importers.observed;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.function.LongSupplier;
import org.portolan.importers.text.TextDecoder;
import org.portolan.model.work.Progress;

/// A log or list that is read once, from its start to its end; it may be of any size.
final class Record {
  private static final int BUFFER = 1 << 16;
  private static final int HEAD_LINES = 60;
  private static final int LINES_BETWEEN_CHECKS = 4_096;

  private final String name;
  private final Reader source;
  private final Progress progress;
  private final LongSupplier done;
  private final long size;
  private final char[] buffer = new char[BUFFER];
  private int start;
  private int end;
  private String text = "";
  private int line;
  private int cut;

  /// @param name how evidence names it
  /// @param done how many bytes of `size` were read so far
  Record(String name, Reader source, Progress progress, LongSupplier done, long size) {
    this.name = name;
    this.source = source;
    this.progress = progress;
    this.done = done;
    this.size = size;
  }

  String name() {
    return name;
  }

  /// The first lines; to be asked for before the reading begins.
  List<String> head() throws IOException {
    for (int read = 0; read >= 0 && end < BUFFER; end += Math.max(read, 0)) {
      read = source.read(buffer, end, BUFFER - end);
    }
    if (end > 0 && buffer[0] == '\uFEFF') {
      start = 1;
    }
    return new String(buffer, start, end - start).lines().limit(HEAD_LINES).toList();
  }

  /// Goes to the next line; false at the end.
  boolean next() throws IOException {
    var found = new StringBuilder();
    boolean any = false;
    boolean ended = false;
    int length = 0;
    while (!ended && fill()) {
      any = true;
      int stop = start;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      ended = stop < end;
      length += stop - start;
      found.append(buffer, start, Math.min(stop - start, TextDecoder.LONGEST_LINE - found.length()));
      start = ended ? stop + 1 : stop;
    }
    if (!any) {
      return false;
    }
    boolean carriageReturn = !found.isEmpty() && found.charAt(found.length() - 1) == '\r';
    text = found.substring(0, carriageReturn ? found.length() - 1 : found.length());
    cut += length > TextDecoder.LONGEST_LINE ? 1 : 0;
    line++;
    step();
    return true;
  }

  /// Whether there is a character left.
  private boolean fill() throws IOException {
    if (start == end) {
      start = 0;
      end = Math.max(0, source.read(buffer, 0, BUFFER));
    }
    return start < end;
  }

  /// What is left, for readers of whole tables; these tell where they are by [#at].
  Reader rest() {
    return new Reader() {
      @Override
      public int read(char[] target, int from, int length) throws IOException {
        if (!fill()) {
          return -1;
        }
        int taken = Math.min(length, end - start);
        System.arraycopy(buffer, start, target, from, taken);
        start += taken;
        return taken;
      }

      @Override
      public void close() {}
    };
  }

  private void step() {
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
