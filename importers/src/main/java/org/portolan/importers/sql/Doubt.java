package org.portolan.importers.sql;

import org.portolan.model.intake.UnreadKind;

/// Something in SQL text that stays unknown.
///
/// @param line   counted from 1 within the text that was read
/// @param reason one sentence
public record Doubt(int line, UnreadKind kind, String reason) implements Comparable<Doubt> {
  Doubt at(int otherLine) {
    return new Doubt(otherLine, kind, reason);
  }

  @Override
  public int compareTo(Doubt other) {
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : reason.compareTo(other.reason);
  }
}
