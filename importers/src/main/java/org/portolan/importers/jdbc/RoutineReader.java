package org.portolan.importers.jdbc;

import java.util.Locale;
import java.util.Set;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.UnreadKind;

/// Routines, and triggers with what they fire on and call.
final class RoutineReader {
  private static final Set<String> SQL = Set.of("sql", "plpgsql");
  private static final Set<String> OF_ROUTINES = Set.of("db", "schema", "name", "body");
  private static final Set<String> OF_TRIGGERS = Set.of("db", "schema", "relation", "name", "routine_schema",
      "routine_name", "routine_arguments", "body", "fires_on");

  private final Sightings sightings;

  RoutineReader(Sightings sightings) {
    this.sightings = sightings;
  }

  void routine(Row row, String catalog) {
    var id = Ids.routine(sightings.naming().of(row.text("db")), row.text("schema"), row.text("name"),
        row.text("arguments"));
    var draft = sightings.found(id, AssetKind.ROUTINE, row.text("name"), row.text("db"), row.text("schema"), catalog)
        .with(row.others(OF_ROUTINES)).with(Attribute.DEFINITION, row.text("body").strip());
    body(draft, row, catalog, draft.attribute(Attribute.LANGUAGE).orElse(""));
  }

  private void body(Draft draft, Row row, String catalog, String language) {
    var body = row.text("body");
    if (body.isBlank()) {
      return;
    }
    if (SQL.contains(language.toLowerCase(Locale.ROOT))) {
      sightings.body(new Body(draft.id(), Body.Kind.ROUTINE, catalog, body, draft.database(),
          sightings.searchPath(row.text("db"), row.text(Attribute.SEARCH_PATH), draft.schema())));
    } else {
      sightings.unread(catalog, UnreadKind.UNPARSED,
          draft.id() + " is written in " + language + "; what it touches was not read", "");
    }
  }

  void trigger(Row row, String catalog) {
    var source = sightings.naming().of(row.text("db"));
    var id = Ids.trigger(source, row.text("schema"), row.text("relation"), row.text("name"));
    var draft = sightings.found(id, AssetKind.TRIGGER, row.text("name"), row.text("db"), row.text("schema"), catalog)
        .with(row.others(OF_TRIGGERS)).with(Attribute.DEFINITION, row.text("body").strip());
    body(draft, row, catalog, "sql");
    var says = "TRIGGER " + row.text("name") + " " + row.text("timing").toUpperCase(Locale.ROOT) + " "
        + row.text("events").toUpperCase(Locale.ROOT) + " ON " + row.text("relation");
    var firesOn = row.text("fires_on").equals("database") ? Ids.database(source)
        : Ids.relation(source, row.text("schema"), row.text("relation"));
    sightings.need(id, firesOn, DependencyKind.FIRES_ON, "", catalog, says);
    var routine = row.text("routine_name");
    if (!routine.isEmpty()) {
      var called = Ids.routine(source, row.text("routine_schema"), routine, row.text("routine_arguments"));
      if (sightings.find(called).isPresent()) {
        sightings.need(id, called, DependencyKind.CALLS, "", catalog, says + " EXECUTE " + routine);
      }
    }
  }
}
