package org.portolan.model.manifest;

import java.util.function.Predicate;
import org.portolan.model.asset.AssetId;

/// Which assets an item covers: an asset id, in which `*` stands for any characters, or an id that contains others
/// (a database, a schema, a folder), which covers all that lies inside.
public record AssetPattern(String text) {
  public AssetPattern {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a pattern is not blank");
    }
  }

  /// The pattern, ready to be asked about many assets.
  public Predicate<AssetId> matcher() {
    return id -> matches(id.value());
  }

  /// Takes time in proportion to the id, however many `*` there are.
  boolean matches(String id) {
    return isLiteral() ? contains(id) : matchesWild(id);
  }

  boolean isLiteral() {
    return text.indexOf('*') < 0;
  }

  /// What every id that matches begins with.
  String beginning() {
    return isLiteral() ? text : text.substring(0, text.indexOf('*'));
  }

  /// How specific it is: characters other than `*`.
  int weight() {
    return (int) text.chars().filter(unit -> unit != '*').count();
  }

  /// `db/shop` contains `db/shop/sales.orders`, `db/shop/sales` does too, and a table contains its triggers.
  private boolean contains(String id) {
    if (!id.startsWith(text)) {
      return false;
    }
    return id.length() == text.length() || text.endsWith("/") || id.charAt(text.length()) == '/'
        || id.charAt(text.length()) == '.';
  }

  /// Each part between two `*` is taken where it first occurs, which is never worse than taking it later.
  private boolean matchesWild(String id) {
    int star = text.indexOf('*');
    if (!id.startsWith(text.substring(0, star))) {
      return false;
    }
    int at = star;
    for (int next = text.indexOf('*', star + 1); next >= 0; next = text.indexOf('*', star + 1)) {
      var part = text.substring(star + 1, next);
      int found = id.indexOf(part, at);
      if (found < 0) {
        return false;
      }
      at = found + part.length();
      star = next;
    }
    var end = text.substring(star + 1);
    return id.length() - end.length() >= at && id.endsWith(end);
  }
}
