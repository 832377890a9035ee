package org.portolan.model.inventory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Target;

/// Finds the tables, views and routines that statements name.
final class NamedObjects {
  private final DatabaseFinder databases;
  private final Catalogs catalogs;
  private final UnexplainedDatabases unexplained;
  /// No two readings together are surer than this of a name that the schema does not have.
  private static final double NOT_IN_THE_SCHEMA = 0.45;

  private final WrittenNames written;
  private final SchemaCoverage coverage;

  NamedObjects(DatabaseFinder databases, Catalogs catalogs, UnexplainedDatabases unexplained, WrittenNames written,
      SchemaCoverage coverage) {
    this.coverage = coverage;
    this.databases = databases;
    this.catalogs = catalogs;
    this.unexplained = unexplained;
    this.written = written;
  }

  private record Name(AssetKind kind, String schema, String name, List<String> searchPath) {
    Name in(String otherSchema) {
      return new Name(kind, otherSchema, name, searchPath);
    }

    AssetId id(String source, String keptSchema, String keptName) {
      return kind == AssetKind.ROUTINE ? Ids.routine(source, keptSchema, keptName, "")
          : Ids.relation(source, keptSchema, keptName);
    }
  }

  /// Empty for what is nobody's to move: the engine's own catalog.
  Optional<Meant> relation(Target.Relation asked) {
    var place = databases.place(asked.in(), asked.schema(), asked.name(), asked.searchPath());
    var name = new Name(AssetKind.TABLE, asked.schema(), asked.name(), asked.searchPath());
    return find(place, name);
  }

  Optional<Meant> routine(Target.Routine asked) {
    return find(databases.place(asked.in(), asked.schema()),
        new Name(AssetKind.ROUTINE, asked.schema(), asked.name(), List.of()));
  }

  private Optional<Meant> find(DatabaseFinder.Place place, Name name) {
    var engine = place.match().map(KnownDatabases.Match::engine).orElseGet(() -> unexplained.engine(place.asked()));
    if (Stream.of(engine, place.asked().engine())
        .anyMatch(each -> Identifiers.isCatalog(each, name.schema(), name.name()))) {
      return Optional.empty();
    }
    var inPlace = name.in(place.schema());
    return Optional.of(place.match().map(match -> inCatalog(match, inPlace, place.asked().engine()))
        .orElseGet(() -> asWritten(place.asked(), engine, inPlace)));
  }

  private Meant inCatalog(KnownDatabases.Match match, Name name, Engine spoken) {
    var catalog = catalogs.of(match.source());
    return catalog.flatMap(it -> it.find(name.kind(), name.schema(), name.name(), name.searchPath()))
        .map(hit -> new Meant(hit.asset(), match.factor() * hit.guess().factor()))
        .orElseGet(() -> notInCatalog(match, catalog, name, spoken));
  }

  /// The statement names it and the catalog does not have it, unless the import could not see every table.
  ///
  /// @param spoken the engine that the statement was written for, where that is known
  private Meant notInCatalog(KnownDatabases.Match match, Optional<Catalog> catalog, Name name, Engine spoken) {
    var kept = Identifiers.kept(spoken == Engine.UNKNOWN ? match.engine() : spoken, name.name());
    var schema = catalog.map(it -> it.expectedSchema(name.schema(), name.searchPath())).orElse(name.schema());
    var asset = Asset.of(name.id(match.source(), schema, kept), name.kind(), kept)
        .in(catalog.map(Catalog::database).orElse(match.source()), schema);
    boolean gone = catalog.isPresent() && catalogs.sawAll(match.source());
    var meant = new Meant(asset.with(gone ? Attribute.MISSING : Attribute.NAMED_ONLY, "true"), match.factor());
    boolean doubtful = name.kind() == AssetKind.TABLE
        && coverage.shouldHave(match.source(), match.engine(), name.schema(), name.name());
    return doubtful ? new Meant(meant.asset().with(Attribute.NOT_IN_SCHEMA, "true"), meant.factor(), meant.in(),
        NOT_IN_THE_SCHEMA) : meant;
  }

  /// In a database that nobody imported there is no catalog to ask: the statement's own words are all there is, and
  /// those of other statements about a table of that name.
  private Meant asWritten(Target.Database in, Engine engine, Name name) {
    var source = unexplained.source(in);
    boolean unsaid = name.schema().isEmpty() && name.searchPath().isEmpty() && name.kind() != AssetKind.ROUTINE;
    var elsewhere = unsaid ? written.onlySchema(source, name.name()) : Optional.<String>empty();
    var said = name.schema().isEmpty() && !name.searchPath().isEmpty() ? name.searchPath().getFirst() : name.schema();
    var schema = elsewhere.orElseGet(() -> Identifiers.kept(engine, said));
    var guessed = elsewhere.isPresent() && !schema.equals(Identifiers.defaultSchema(engine));
    var kept = Identifiers.kept(engine, name.name());
    var asset = Asset.of(name.id(source, schema, kept), name.kind(), kept).in(unexplained.database(in), schema)
        .with(Attribute.NAMED_ONLY, "true");
    return new Meant(asset, guessed ? Guess.ANOTHER_SCHEMA.factor() : 1, unexplained.asset(in));
  }
}
