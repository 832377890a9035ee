package org.portolan.importers.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.portolan.importers.text.Secrets;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Ids;
import org.portolan.model.problem.Location;

/// One row of an inventory by what its cells mean.
record InventoryRow(Map<Meaning, String> cells, Location place) {
  static InventoryRow of(TableSheet.Row row, List<Meaning> columns, Location place) {
    var cells = new EnumMap<Meaning, String>(Meaning.class);
    for (int i = 0; i < columns.size(); i++) {
      // AWS puts lists into brackets.
      var cell = Secrets.mask(row.cell(i)).replaceFirst("^\\[([^\\[\\]]*)]$", "$1");
      boolean nothing = cell.isEmpty() || cell.matches("-|–|n/?a|N/?A|none|keine?|/|\\?");
      if (columns.get(i) != Meaning.NOTHING && !nothing) {
        cells.merge(columns.get(i), cell, (one, other) -> one + ", " + other);
      }
    }
    return new InventoryRow(cells, place);
  }

  String get(Meaning meaning) {
    return cells.getOrDefault(meaning, "");
  }

  boolean says(Meaning meaning) {
    return cells.containsKey(meaning);
  }

  /// Empty where no one host is said.
  String host() {
    var all = hosts();
    return all.size() == 1 ? all.getFirst() : "";
  }

  List<String> hosts() {
    return all(Meaning.HOST).stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
  }

  /// Several values in one cell.
  List<String> all(Meaning meaning) {
    return new ArrayList<>(
        Arrays.stream(get(meaning).split("[,;|\\n\\r]+")).map(String::strip).filter(one -> !one.isEmpty()).toList());
  }

  /// Of an application on one host; one of which no host is said lies among the applications.
  AssetId application(String name) {
    return Ids.service(host().isEmpty() ? "applications" : host(), name);
  }

  /// `application Shop, depends-on CRM`
  String text() {
    return cells.entrySet().stream().map(cell -> cell.getKey().word() + " " + cell.getValue())
        .collect(Collectors.joining(", "));
  }
}
