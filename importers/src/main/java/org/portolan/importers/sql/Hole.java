package org.portolan.importers.sql;

/// Stands in text for what is only known at run time.
public final class Hole {
  /// A private-use character: it can be no part of a real name.
  public static final char MARK = '\uE0F0';
  public static final String TEXT = String.valueOf(MARK);

  private Hole() {}

  public static boolean in(String text) {
    return text.indexOf(MARK) >= 0;
  }

  /// For people: holes as `…`.
  public static String shown(String text) {
    return text.replace(MARK, '…');
  }
}
