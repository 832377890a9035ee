package org.portolan.model.asset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How one asset needs another; the arrow goes *from* what needs *to* what is needed.
public enum DependencyKind {
  FOREIGN_KEY,
  IMPLIED_FOREIGN_KEY,
  READS,
  WRITES,
  CALLS,
  RUNS,
  INCLUDES,
  CONNECTS_TO,
  FIRES_ON,
  RUNS_ON,
  SCHEDULED_BY,
  OWNS,
  GRANTED_TO,
  REPLICATES_TO;

  /// Every row of a catalog is asked for its kind.
  private static final Map<String, DependencyKind> BY_WORD =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(DependencyKind::word, Function.identity()));

  private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /// The kebab-case word of the JSON contract, such as `connects-to`.
  public String word() {
    return word;
  }

  /// Whether the arrow is a need that blast radius and waves follow; the others are facts that are only shown.
  public boolean isNeed() {
    return this != OWNS && this != GRANTED_TO && this != REPLICATES_TO;
  }

  public static Optional<DependencyKind> ofWord(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }
}
