package org.portolan.model.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Column;

/// A table as far as keys go.
///
/// @param name    in lower case, without a prefix that all tables share
/// @param key     its primary key, where that is one column
/// @param unique  columns that are unique by themselves
/// @param indexed columns that an index begins with
record KeyTable(Asset asset, String name, Optional<Column> key, List<Column> unique, Set<String> indexed) {
  private static final Pattern INDEX = Pattern.compile("^\\S+( unique)?[^(]*\\(([^)]*)\\)$");

  static KeyTable of(Asset asset, String name) {
    var columns = new HashMap<String, Column>();
    asset.columns().forEach(column -> columns.put(lower(column.name()), column));
    var key = Optional.ofNullable(columns.get(lower(asset.attribute(Attribute.PRIMARY_KEY).orElse(""))));
    var indexed = new HashSet<String>();
    var unique = new ArrayList<Column>();
    for (var index : asset.attribute(Attribute.INDEXES).orElse("").split("; ")) {
      var shape = INDEX.matcher(index.strip());
      if (shape.matches()) {
        var parts = shape.group(2).split(",");
        var first = lower(parts[0]);
        indexed.add(first);
        if (parts.length == 1 && shape.group(1) != null) {
          Optional.ofNullable(columns.get(first)).ifPresent(unique::add);
        }
      }
    }
    key.ifPresent(one -> indexed.add(lower(one.name())));
    return new KeyTable(asset, name, key, unique, indexed);
  }

  boolean is(KeyTable other) {
    return asset.id().equals(other.asset.id());
  }

  boolean hasIndex(String column) {
    return indexed.contains(lower(column));
  }

  boolean knowsIndexes() {
    return asset.attributes().containsKey(Attribute.INDEXES);
  }

  /// By their names in lower case.
  static Map<String, List<KeyTable>> byKey(List<KeyTable> tables) {
    var byKey = new HashMap<String, List<KeyTable>>();
    tables.forEach(table -> table.key()
        .ifPresent(key -> byKey.computeIfAbsent(lower(key.name()), _ -> new ArrayList<>()).add(table)));
    return byKey;
  }

  static String lower(String name) {
    return name.strip().replace("\"", "").replace("`", "").toLowerCase(Locale.ROOT);
  }
}
