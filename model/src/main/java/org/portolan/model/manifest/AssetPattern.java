package org.portolan.model.manifest;

import java.util.regex.Pattern;
import org.portolan.model.asset.AssetId;

/// Which assets an item covers: an asset id, in which `*` stands for any characters, or an id that contains others
/// (a database, a schema, a folder), which covers all that lies inside.
public record AssetPattern(String text) {
  public AssetPattern {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a pattern is not blank");
    }
  }

  public boolean matches(AssetId id) {
    String value = id.value();
    if (text.indexOf('*') < 0) {
      return value.equals(text)
          || value.startsWith(text) && text.length() < value.length() && isEdge(text, value.charAt(text.length()));
    }
    return Wildcard.compile(text).matcher(value).matches();
  }

  /// `db/shop` contains `db/shop/sales.orders`; `db/shop/sales` contains `db/shop/sales.orders`, and a table contains
  /// its triggers.
  private static boolean isEdge(String container, char next) {
    return container.endsWith("/") || next == '/' || next == '.';
  }

  private static final class Wildcard {
    static Pattern compile(String text) {
      var regex = new StringBuilder();
      for (String literal : text.split("\\*", -1)) {
        regex.append(regex.isEmpty() ? "" : ".*").append(literal.isEmpty() ? "" : Pattern.quote(literal));
        if (regex.isEmpty()) {
          regex.append("(?:)");
        }
      }
      return Pattern.compile(regex.toString());
    }
  }
}
