package org.portolan.model.intake;

import java.util.Locale;

/// What can be counted in rows without keeping any value.
public enum Trait {
  /// Rows that were looked at, of all there are.
  ROWS(Kind.SIZE),
  NULL(Kind.GAP),
  /// Text of no characters, or of blanks only.
  EMPTY(Kind.GAP),
  /// A word that stands for nothing: `n/a`, `none`, `-`, `unknown`.
  STAND_IN(Kind.FLAW),
  /// Blanks before or after the text.
  PADDED(Kind.FLAW),
  /// Control characters other than tabs and ends of lines.
  CONTROL(Kind.FLAW),
  /// The sign by which a conversion marks what it lost, U+FFFD.
  REPLACED(Kind.FLAW),
  /// UTF-8 that was once read as something else: `Ã¤` for `ä`.
  MISREAD(Kind.FLAW),
  /// No e-mail address in a column of such.
  NO_EMAIL(Kind.FLAW),
  /// No number in a text column of such.
  NO_NUMBER(Kind.FLAW),
  /// No date in a text column of such.
  NO_DATE(Kind.FLAW),
  /// A date in a text column, in another notation than most of them.
  OTHER_NOTATION(Kind.FLAW),
  /// `0000-00-00` and the like, which only some engines take for a date.
  ZERO_DATE(Kind.FLAW),
  /// A date before 1800 or after 2199.
  FAR_DATE(Kind.FLAW),
  /// Rows whose key another row has, too; the first of each is not counted.
  DUPLICATE(Kind.FLAW),
  /// Characters beyond ASCII.
  NOT_ASCII(Kind.NEUTRAL),
  NEGATIVE(Kind.NEUTRAL),
  /// Integers that do not fit into two bytes with a sign.
  BEYOND_SMALLINT(Kind.NEUTRAL),
  /// Integers that do not fit into four bytes with a sign.
  BEYOND_INTEGER(Kind.NEUTRAL),
  /// Characters of the longest text.
  LONGEST(Kind.SIZE),
  /// Digits before the point of the greatest number.
  DIGITS(Kind.SIZE);

  /// What follows from it.
  private enum Kind {
    /// Something is not there; in itself that may be as it should.
    GAP,
    FLAW,
    /// Matters only where the destination bears less.
    NEUTRAL,
    /// Is measured and not counted.
    SIZE
  }

  private final Kind kind;

  Trait(Kind kind) {
    this.kind = kind;
  }

  /// Whether it has to be cleaned up, or accepted.
  public boolean isFlaw() {
    return kind == Kind.FLAW;
  }

  /// Whether it belongs to the share of nulls and anomalies that takes time to convert.
  public boolean takesTime() {
    return kind == Kind.FLAW || kind == Kind.GAP;
  }

  public boolean isSize() {
    return kind == Kind.SIZE;
  }

  /// `other-notation`
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
