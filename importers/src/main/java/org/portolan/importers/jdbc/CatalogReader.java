package org.portolan.importers.jdbc;

import java.util.List;
import org.portolan.importers.jdbc.dialect.Catalog;
import org.portolan.importers.jdbc.dialect.CatalogQuery;
import org.portolan.model.intake.UnreadKind;

/// Hands the answer of each catalog to what understands it.
final class CatalogReader {
  private final Sightings sightings;
  private final RelationReader relations;
  private final RoutineReader routines;
  private final SurroundingsReader surroundings;
  private final ArrowReader arrows;

  CatalogReader(Sightings sightings, Server server) {
    this(sightings, server.dialect().declaresReads(), server.around());
  }

  CatalogReader(Sightings sightings, boolean declaresReads, Surroundings around) {
    this.sightings = sightings;
    relations = new RelationReader(sightings, declaresReads);
    routines = new RoutineReader(sightings);
    surroundings = new SurroundingsReader(sightings, around);
    arrows = new ArrowReader(sightings);
  }

  void read(CatalogQuery query, List<Row> rows) {
    rows.forEach(row -> read(query, row));
    sightings.read(query.reads());
    if (rows.size() >= ReadingSession.MOST_ROWS) {
      sightings.unread(query.reads(), UnreadKind.TOO_LARGE,
          "Only the first " + ReadingSession.MOST_ROWS + " rows were read", "");
    }
  }

  /// When all catalogs have been read.
  void finish() {
    arrows.finish();
    relations.finish();
  }

  /// One row of a query, for who does not take all of them.
  void read(CatalogQuery query, Row row) {
    read(query.catalog(), query.reads(), row);
  }

  /// @param catalog where it is found
  void read(Catalog kind, String catalog, Row row) {
    switch (kind) {
      case SERVER, LOCKED, SESSIONS, STATEMENTS, ACCOUNTS -> {
        // answered before, to find out what to ask, or not part of the description
      }
      case SCHEMAS -> relations.schema(row, catalog);
      case UNSEEN -> sightings.unread(row.text("catalog"),
          row.text("kind").equals("absent") ? UnreadKind.ABSENT : UnreadKind.FORBIDDEN, row.text("reason"),
          row.text("remedy"));
      case SETTINGS -> relations.settings(row);
      case RELATIONS -> relations.relation(row, catalog);
      case COLUMNS -> relations.column(row);
      case KEYS -> relations.key(row);
      case INDEXES -> relations.index(row);
      case SIZES -> relations.size(row);
      case DEFINITIONS -> relations.definition(row, catalog);
      case ROUTINES -> routines.routine(row, catalog);
      case TRIGGERS -> routines.trigger(row, catalog);
      case ROLES -> surroundings.role(row, catalog);
      case LINKS -> surroundings.link(row, catalog);
      case JOBS -> surroundings.job(row, catalog);
      case ARROWS -> arrows.arrow(row, catalog);
    }
  }
}
