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

  /// The kind that an item is of when nobody says otherwise, by what it covers.
  public static ItemKind impliedBy(AssetPattern pattern) {
    var text = pattern.text();
    return switch (text.substring(0, Math.max(0, text.indexOf('/')))) {
      case "endpoint", "link", "client" -> INTEGRATION_ENDPOINT;
      case "job", "script", "service", "config", "report" -> SCRIPT_OR_JOB;
      case "role" -> USER_ROLE;
      default -> DATA_ENTITY;
    };
  }

  /// The word in the manifest: `data-entity`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
