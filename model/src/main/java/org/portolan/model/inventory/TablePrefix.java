package org.portolan.model.inventory;

import java.util.Collection;
import java.util.HashMap;
import org.portolan.model.asset.Asset;

/// A prefix that nearly all tables of a database share (`wp_`, `tbl_`), and that says nothing.
record TablePrefix(String text) {
  private static final int FEW = 5;

  static TablePrefix of(Collection<Asset> tables) {
    var counts = new HashMap<String, Integer>();
    tables.forEach(table -> {
      int end = table.name().indexOf('_');
      if (end > 0) {
        counts.merge(KeyTable.lower(table.name().substring(0, end + 1)), 1, Integer::sum);
      }
    });
    return counts.entrySet().stream().filter(one -> tables.size() >= FEW && one.getValue() * 10 >= tables.size() * 8)
        .findFirst().map(one -> new TablePrefix(one.getKey())).orElse(new TablePrefix(""));
  }

  /// In lower case, its words joined by `_`.
  String without(String name) {
    var lower = KeyTable.lower(name);
    var rest = !text.isEmpty() && lower.startsWith(text) ? name.substring(text.length()) : name;
    return String.join("_", Names.words(rest));
  }
}
