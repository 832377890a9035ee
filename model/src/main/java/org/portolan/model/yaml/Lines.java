package org.portolan.model.yaml;

/// Finds the lines that a piece of YAML lies on.
record Lines(String text) {

  /// Offset of the end of the line, before its line end.
  int endOf(int offset) {
    int end = text.indexOf('\n', offset);
    if (end < 0) {
      return text.length();
    }
    return end > offset && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  int startOf(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  /// The end of the line before; -1 on the first line.
  int endOfLineBefore(int offset) {
    int start = startOf(offset);
    if (start == 0) {
      return -1;
    }
    return start > 1 && text.charAt(start - 2) == '\r' ? start - 2 : start - 1;
  }

  /// The start of the next line, or the end of the text.
  int startOfNext(int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end + 1;
  }

  int columnOf(int offset) {
    return offset - startOf(offset) - (startOf(offset) == 0 && text.startsWith("\uFEFF") ? 1 : 0);
  }

  boolean isBlank(int lineStart) {
    return text.substring(lineStart, endOf(lineStart)).isBlank();
  }

  boolean isComment(int lineStart) {
    return text.substring(lineStart, endOf(lineStart)).stripLeading().startsWith("#");
  }

  /// Whether nothing but blanks stands between an offset and the start of its line.
  boolean isFirstOnLine(int offset) {
    return text.substring(startOf(offset), offset).isBlank();
  }

  /// The start of the line on which the comment begins that stands right above, or of the line itself.
  ///
  /// @param notBefore where what stands above ends: the last lines of a long text may look like comments
  int startWithComments(int offset, int notBefore) {
    int start = startOf(offset);
    while (start - 1 > notBefore && isComment(startOf(start - 1))) {
      start = startOf(start - 1);
    }
    return start;
  }

  /// The end of the last line before this one that is not blank.
  int endBeforeBlanksAbove(int lineStart) {
    int start = lineStart;
    while (start > 0 && isBlank(startOf(start - 1))) {
      start = startOf(start - 1);
    }
    return Math.max(0, endOfLineBefore(start));
  }

  /// The end of the last blank line below, or of this line where none follows.
  int endWithBlanksBelow(int lineEnd) {
    int end = lineEnd;
    int next = startOfNext(end);
    while (next < text.length() && next > end && isBlank(next)) {
      end = endOf(next);
      next = startOfNext(end);
    }
    return end;
  }

  /// Whether a blank line stands directly above a line.
  boolean isSetApart(int start) {
    return start > 0 && isBlank(startOf(start - 1));
  }
}
