package org.portolan.model.asset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an asset is.
public enum AssetKind {
  HOST,
  DATABASE,
  SCHEMA,
  TABLE,
  VIEW,
  MATERIALIZED_VIEW,
  ROUTINE,
  TRIGGER,
  SEQUENCE,
  LINK,
  SCHEDULED_JOB,
  SCRIPT,
  REPORT,
  SERVICE,
  ENDPOINT,
  CONFIGURATION,
  ROLE,
  CLIENT;

  /// The kebab-case word of the JSON contract, such as `scheduled-job`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What people read: `scheduled job`.
  public String spoken() {
    return word().replace('-', ' ');
  }

  /// Several of them: `scheduled jobs`.
  public String plural() {
    return spoken() + "s";
  }

  /// Whether rows can be read from it by name.
  public boolean isRelation() {
    return this == TABLE || this == VIEW || this == MATERIALIZED_VIEW;
  }

  public static Optional<AssetKind> ofWord(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
