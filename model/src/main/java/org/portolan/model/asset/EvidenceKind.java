package org.portolan.model.asset;

import java.util.Locale;

/// How a piece of evidence came to be.
public enum EvidenceKind {
  /// A catalog, crontab or configuration says so.
  DECLARED,
  /// Read out of a script, statement or name.
  INFERRED,
  /// Seen to happen: a session, a log line.
  OBSERVED,
  /// A person said so.
  TOLD;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
