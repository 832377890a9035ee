package org.portolan.model.manifest;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    if (text.indexOf('*') < 0) {
      return id -> contains(id.value());
    }
    var regex =
        Pattern.compile(Arrays.stream(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    return id -> regex.matcher(id.value()).matches();
  }

  /// `db/shop` contains `db/shop/sales.orders`, `db/shop/sales` does too, and a table contains its triggers.
  private boolean contains(String id) {
    if (!id.startsWith(text)) {
      return false;
    }
    return id.length() == text.length() || text.endsWith("/") || id.charAt(text.length()) == '/'
        || id.charAt(text.length()) == '.';
  }
}
