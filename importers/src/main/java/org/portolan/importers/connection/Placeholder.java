package org.portolan.importers.connection;

import java.util.regex.Pattern;

/// Tells values from words that some tool will replace later.
public final class Placeholder {
  private static final Pattern FORMS =
      Pattern
          .compile(
              "\\$\\{?\\w|\\{\\{|\\$\\(|%\\(\\w|%\\w+%|<%|<\\w+>|^_[A-Z_]+_$|^PH_[A-Z_]+$|@@\\w+@@|@[A-Z_]{2,}@|\\{\\w*\\}|%s");

  private Placeholder() {}

  public static boolean in(String text) {
    return FORMS.matcher(text).find();
  }
}
