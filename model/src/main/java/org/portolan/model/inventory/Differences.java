package org.portolan.model.inventory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Column;

/// Says in words how an asset changed.
final class Differences {
  private static final Set<String> ALWAYS_CHANGING = Set.of(Attribute.ROWS, Attribute.BYTES);

  private Differences() {}

  static List<String> between(Asset before, Asset after) {
    var differences = new ArrayList<String>();
    compare(differences, "kind", before.kind().spoken(), after.kind().spoken());
    compare(differences, "name", before.name(), after.name());
    compare(differences, "host", before.host(), after.host());
    columns(differences, before, after);
    var attributes = new TreeSet<>(before.attributes().keySet());
    attributes.addAll(after.attributes().keySet());
    attributes.removeAll(ALWAYS_CHANGING);
    for (var attribute : attributes) {
      compare(differences, attribute, before.attributes().getOrDefault(attribute, ""),
          after.attributes().getOrDefault(attribute, ""));
    }
    return differences;
  }

  private static void compare(List<String> differences, String what, String before, String after) {
    if (before.equals(after)) {
      return;
    }
    differences.add(before.isEmpty() ? what + " is now " + after
        : after.isEmpty() ? what + " is no longer " + before : what + " " + before + " → " + after);
  }

  private static void columns(List<String> differences, Asset before, Asset after) {
    var old = byName(before);
    var now = byName(after);
    old.forEach((name, column) -> {
      var other = now.get(name);
      if (other == null) {
        differences.add("column " + name + " dropped");
      } else if (!other.equals(column)) {
        differences.add(name + " " + type(column, other) + " → " + type(other, column));
      }
    });
    now.forEach((name, column) -> {
      if (!old.containsKey(name)) {
        differences.add("column " + name + " added, " + type(column));
      }
    });
  }

  /// The type, and whether it may be null only where that is what changed.
  private static String type(Column column, Column other) {
    return column.nullable() == other.nullable() ? column.type() : type(column);
  }

  private static String type(Column column) {
    return column.type() + (column.nullable() ? "" : " not null");
  }

  private static Map<String, Column> byName(Asset asset) {
    var columns = new LinkedHashMap<String, Column>();
    asset.columns().forEach(column -> columns.put(column.name(), column));
    return columns;
  }
}
