package org.portolan.model.intake;

import java.util.Locale;

/// What kind of thing is imported.
public enum SourceKind {
  DATABASE,
  FILES,
  TESTIMONY;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
