package org.portolan.model.intake;

import java.util.Locale;

/// What kind of thing is imported.
public enum SourceKind {
  DATABASE,
  FILES,
  /// Session lists, statistics and logs: what was seen to happen.
  OBSERVED,
  /// A list that people keep: a spreadsheet, another tool's export.
  TABLE,
  /// What was counted in the rows of a live database.
  PROFILE,
  TESTIMONY;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
