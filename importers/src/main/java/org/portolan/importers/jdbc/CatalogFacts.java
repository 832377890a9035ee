package org.portolan.importers.jdbc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.jdbc.dialect.Catalog;
import org.portolan.importers.jdbc.dialect.Dialects;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.Unread;
import org.portolan.model.problem.Location;
import org.portolan.model.work.Progress;

/// Makes facts of what a database's catalogs would answer, for who knows that without asking the database: then the
/// ids and facts are those that reading it live would bring.
///
/// A catalog's place is `file:line` of the text that declares its row.
public final class CatalogFacts {
  private final Sightings sightings;
  private final CatalogReader reader;
  private final Engine engine;

  /// @param source   the database's name in ids
  /// @param database its own name
  public CatalogFacts(Engine engine, String source, String database) {
    this.engine = engine;
    sightings = new Sightings(new Naming(source, database), "", Places.ofLines());
    reader = new CatalogReader(sightings, false, Surroundings.of(Connection.to(engine)));
  }

  /// The database itself, which is to be told before anything in it.
  public void database(Map<String, String> attributes, String place) {
    var naming = sightings.naming();
    sightings.found(Ids.database(naming.source()), AssetKind.DATABASE, naming.database(), naming.database(), "", place)
        .with(attributes).with(Attribute.ENGINE, engine.word());
  }

  /// @param row the columns that [Catalog] names
  /// @param place `file:line`
  public void add(Catalog catalog, String place, Map<String, String> row) {
    var places = new TreeMap<String, Integer>();
    var values = row.entrySet().stream().map(entry -> {
      places.put(entry.getKey(), places.size());
      return entry.getValue();
    }).toList();
    reader.read(catalog, place, new Row(Map.copyOf(places), values));
  }

  /// Reads the texts of views, routines, triggers and jobs, when all that they may name has been added.
  public void readBodies(Progress progress) {
    Owners.read(sightings);
    boolean neighbours = Dialects.of(engine).filter(dialect -> dialect.reachesNeighbours()).isPresent();
    new BodyReader(sightings, Optional.of(Connection.to(engine)).filter(_ -> neighbours)).readAll(progress);
  }

  public List<Fact> facts() {
    return sightings.facts();
  }

  public List<Unread> unread() {
    return sightings.unread();
  }

  /// Where a `file:line` is.
  public static Location location(String place) {
    return Places.ofLines().of(place);
  }
}
