package org.portolan.model.manifest;

import java.util.Locale;

/// The four kinds of thing that a manifest lists.
public enum ItemKind {
  DATA_ENTITY("Data entities"),
  INTEGRATION_ENDPOINT("Integration endpoints"),
  SCRIPT_OR_JOB("Scripts and jobs"),
  USER_ROLE("User roles");

  private final String plural;

  ItemKind(String plural) {
    this.plural = plural;
  }

  /// The heading over items of this kind.
  public String plural() {
    return plural;
  }

  /// The word in the manifest: `data-entity`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
