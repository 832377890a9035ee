package org.portolan.importers.jdbc;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Column;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.UnreadKind;

/// Schemas, tables, views and sequences with what belongs to them.
final class RelationReader {
  private static final Set<String> SPOKEN_FOR = Set.of("db", "schema", "name", "kind");

  private static final Set<String> OF_DEFINITIONS = Set.of("db", "schema", "name", "definition");

  private final Sightings sightings;
  private final boolean declaresReads;
  private final Set<Draft> columnless = new LinkedHashSet<>();
  private boolean columnsRead;
  private List<String> lastAsked = List.of();
  private Optional<Draft> lastFound = Optional.empty();

  /// @param declaresReads whether the database itself says what a view reads, so that its statement need not be read
  RelationReader(Sightings sightings, boolean declaresReads) {
    this.sightings = sightings;
    this.declaresReads = declaresReads;
  }

  void schema(Row row, String catalog) {
    var db = row.text("db");
    var schema = row.text("schema");
    var source = sightings.naming().of(db);
    var draft = schema.isEmpty()
        ? sightings.found(Ids.database(source), AssetKind.DATABASE, sightings.naming().own(db), db, "", catalog)
        : sightings.found(Ids.schema(source, schema), AssetKind.SCHEMA, schema, db, schema, catalog);
    draft.with(row.others(SPOKEN_FOR));
  }

  void settings(Row row) {
    sightings.find(Ids.database(sightings.naming().of(row.text("db"))))
        .ifPresent(database -> database.with(row.others(SPOKEN_FOR)));
  }

  void relation(Row row, String catalog) {
    var kind = AssetKind.ofWord(row.text("kind")).orElse(AssetKind.TABLE);
    var draft = sightings.found(id(row, "name"), kind, row.text("name"), row.text("db"), row.text("schema"), catalog)
        .with(row.others(SPOKEN_FOR));
    if (kind.isRelation()) {
      columnless.add(draft);
    }
  }

  void column(Row row) {
    find(row, "relation").ifPresent(draft -> {
      draft.column(new Column(row.text("column"), row.text("type"), row.flag("nullable")));
      columnless.remove(draft);
      columnsRead = true;
    });
  }

  /// MariaDB leaves out the columns of a table that is being altered, without a word.
  void finish() {
    for (var draft : columnsRead ? columnless : Set.<Draft>of()) {
      sightings.unread(draft.place(), UnreadKind.ABSENT, "The columns of " + draft.id() + " were not seen");
    }
  }

  void key(Row row) {
    var columns = row.text("columns");
    var says = row.text("says");
    var text = says.isEmpty() || columns.isEmpty() ? says + columns : says + " (" + columns + ")";
    find(row, "relation").ifPresent(draft -> draft.add(row.text("key"), text));
  }

  void index(Row row) {
    find(row, "relation").ifPresent(draft -> draft.add(Attribute.INDEXES, row.text("says")));
  }

  void size(Row row) {
    find(row, "name").ifPresent(draft -> draft.with(Attribute.BYTES, row.text("bytes")));
    sightings.find(Ids.database(sightings.naming().of(row.text("db")))).ifPresent(database -> database
        .with(Attribute.BYTES, Long.toString(database.number(Attribute.BYTES) + row.number("bytes"))));
  }

  void definition(Row row, String catalog) {
    find(row, "name").ifPresent(draft -> {
      draft.with(row.others(OF_DEFINITIONS)).with(Attribute.DEFINITION, row.text("definition").strip());
      if (!row.text("definition").isEmpty() && !declaresReads) {
        sightings.body(new Body(draft.id(), Body.Kind.VIEW, catalog, row.text("definition"), draft.database(),
            sightings.searchPath(row.text("db"), draft.schema(), "")));
      }
    });
  }

  /// Rows about one relation follow each other, so the last answer is nearly always the next one.
  private Optional<Draft> find(Row row, String name) {
    var asked = List.of(row.text("db"), row.text("schema"), row.text(name));
    if (!asked.equals(lastAsked)) {
      lastAsked = asked;
      lastFound = sightings.find(id(row, name));
    }
    return lastFound;
  }

  private AssetId id(Row row, String name) {
    return Ids.relation(sightings.naming().of(row.text("db")), row.text("schema"), row.text(name));
  }
}
