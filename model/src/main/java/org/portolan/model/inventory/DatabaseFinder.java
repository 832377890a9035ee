package org.portolan.model.inventory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Target;

/// Finds the database in which a statement's names are looked up.
final class DatabaseFinder {
  private final KnownDatabases known;
  private final Catalogs catalogs;
  private final UnexplainedDatabases unexplained;
  private final Map<Target.Database, Optional<KnownDatabases.Match>> matches = new HashMap<>();
  private final Set<Target.Database> asked = new HashSet<>();

  DatabaseFinder(KnownDatabases known, Catalogs catalogs, UnexplainedDatabases unexplained) {
    this.known = known;
    this.catalogs = catalogs;
    this.unexplained = unexplained;
  }

  /// A database, and what is left of a name's schema when on that engine a schema is a database.
  record Place(Optional<KnownDatabases.Match> match, Target.Database asked, String schema) {}

  /// First pass: remembers a database that no import explains.
  void expect(Target target) {
    switch (target) {
      case Target.Database database -> expect(new Place(match(database), database, ""));
      case Target.Relation(var in, var schema, var name, var path) -> expect(place(in, schema, name, path));
      case Target.Routine(var in, var schema, _) -> expect(place(in, schema));
      case Target.Trigger(var on, _) -> expect(on);
      case Target.Known _,Target.Host _,Target.Endpoint _ -> {}
    }
  }

  private void expect(Place place) {
    if (place.match().isEmpty() && asked.add(place.asked())) {
      unexplained.add(place.asked());
    }
  }

  /// The place of a table; one of which neither host nor database are known may still be the only one of its name.
  ///
  /// Where only the server is known, the only database of it that was imported is meant if it has such a table: that there
  /// are others nobody imported is likelier than that a table is missing.
  Place place(Target.Database in, String schema, String name, List<String> searchPath) {
    var place = place(in, schema);
    if (place.match().isPresent() && place.asked().database().isEmpty()
        && catalogs.of(place.match().get().source()).filter(
            catalog -> catalog.find(AssetKind.TABLE, place.schema(), name, searchPath).isEmpty()).isPresent()) {
      return new Place(Optional.empty(), place.asked(), place.schema());
    }
    if (place.match().isPresent() || !in.host().isEmpty() || !in.database().isEmpty()) {
      return place;
    }
    var only = catalogs.onlyOneWith(in.engine(), schema, name, searchPath)
        .flatMap(source -> catalogs.of(source).map(catalog -> new KnownDatabases.Match(source, catalog.engine(),
            (catalogs.liesBeside(source, in.seenFrom()) ? Guess.ONLY_DUMP_BESIDE_WITH_THAT_TABLE
                : Guess.ONLY_DATABASE_WITH_THAT_TABLE).factor())));
    return only.isPresent() ? new Place(only, in, schema) : place;
  }

  Place place(Target.Database in, String schema) {
    if (in.engine() == Engine.MARIADB && !schema.isEmpty()) {
      var other = new Target.Database(Engine.MARIADB, in.seenFrom(), in.host(), in.port(), plain(schema));
      return new Place(match(other), other, "");
    }
    var match = match(in);
    if (match.isPresent() && match.get().engine() == Engine.MARIADB && !schema.isEmpty()) {
      return place(new Target.Database(Engine.MARIADB, in.seenFrom(), in.host(), in.port(), in.database()), schema);
    }
    return new Place(match, in, schema);
  }

  Optional<KnownDatabases.Match> match(Target.Database database) {
    return matches.computeIfAbsent(database, known::match);
  }

  private static String plain(String schema) {
    return Identifiers.kept(Engine.MARIADB, schema);
  }
}
