package org.portolan.model.asset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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

  /// Every row of a catalog is asked for its kind.
  private static final Map<String, AssetKind> BY_WORD =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(AssetKind::word, Function.identity()));

  private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /// The kebab-case word of the JSON contract, such as `scheduled-job`.
  public String word() {
    return word;
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
    return Optional.ofNullable(BY_WORD.get(word));
  }
}
