package org.portolan.importers.jdbc;

import java.util.Map;
import java.util.TreeMap;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.UnreadKind;

/// Dependencies that a catalog declares, from one of its objects to another.
final class ArrowReader {
  private final Sightings sightings;
  private final Map<String, Integer> outside = new TreeMap<>();

  /// The columns that tell one end.
  private record Side(String kind, String schema, String name, String part) {
    static final Side FROM = of("from_");
    static final Side TO = of("to_");

    private static Side of(String prefix) {
      return new Side(prefix + "kind", prefix + "schema", prefix + "name", prefix + "part");
    }
  }

  ArrowReader(Sightings sightings) {
    this.sightings = sightings;
  }

  void arrow(Row row, String catalog) {
    var kind = DependencyKind.ofWord(row.text("kind"))
        .orElseThrow(() -> new IllegalStateException("unknown arrow in " + catalog + ": " + row.text("kind")));
    sightings.need(end(row, Side.FROM, row.text("db"), catalog), end(row, Side.TO, toDatabase(row), catalog), kind,
        row.text("name"), catalog, row.text("text"));
  }

  private static String toDatabase(Row row) {
    return row.text("to_db").isEmpty() ? row.text("db") : row.text("to_db");
  }

  /// Says which schemas are referred to, and were not read.
  void finish() {
    outside.forEach((schema, count) -> sightings.unread(sightings.place(schema), UnreadKind.ABSENT,
        "It was not read, and " + (count == 1 ? "one object" : count + " objects")
            + " of it can be seen from here: add --schema " + schema));
  }

  /// An end that lies in a schema that was not asked for is there, as the catalog says; nothing more is known of it.
  private AssetId end(Row row, Side side, String db, String catalog) {
    var source = sightings.naming().of(db);
    var schema = row.text(side.schema);
    var name = row.text(side.name);
    var part = row.text(side.part);
    return switch (row.text(side.kind)) {
      case "database" -> Ids.database(source);
      case "schema" -> Ids.schema(source, schema);
      case "role" -> seen(Ids.role(sightings.naming().source(), name), AssetKind.ROLE, name, "", "", catalog);
      case "link" -> Ids.link(sightings.naming().source(), name);
      case "routine" -> seen(Ids.routine(source, schema, name, part), AssetKind.ROUTINE, name, db, schema, catalog);
      case "trigger" -> Ids.trigger(source, schema, part, name);
      default -> seen(Ids.relation(source, schema, name), AssetKind.TABLE, name, db, schema, catalog);
    };
  }

  private AssetId seen(AssetId id, AssetKind kind, String name, String db, String schema, String catalog) {
    if (kind != AssetKind.ROLE && sightings.find(id).isEmpty()) {
      outside.merge(schema.isEmpty() ? db : schema, 1, Integer::sum);
    }
    return sightings.found(id, kind, name, db, schema, catalog).id();
  }
}
