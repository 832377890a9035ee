package org.portolan.importers.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.connection.ConnectionString;
import org.portolan.importers.jdbc.dialect.Dialect;
import org.portolan.importers.jdbc.dialect.Dialects;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Column;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

/// What a driver's metadata tells of a database, beside what its own dialect does.
class MetadataTest {
  @TempDir
  private static Path folder;

  private static TestDatabase hsqldb() {
    return new TestDatabase("jdbc:hsqldb:file:" + folder.resolve("h/shop"), ";shutdown=true", "SA", "sa-secret");
  }

  private static TestDatabase sqlite() {
    return new TestDatabase("jdbc:sqlite:" + folder.resolve("shop.db"), "", "", "");
  }

  private static TestDatabase h2() {
    return new TestDatabase("jdbc:h2:" + folder.resolve("h2"), ";DATABASE_TO_LOWER=TRUE", "sa", "sa-secret");
  }

  private static TestDatabase derby() {
    return new TestDatabase("jdbc:derby:memory:metadata", ";create=true", "app", "app");
  }

  static Stream<TestDatabase> databases() {
    return Stream.of(hsqldb(), sqlite(), h2(), derby());
  }

  @BeforeAll
  static void load() throws Exception {
    System.setProperty("derby.stream.error.file", "/dev/null");
    hsqldb().loadEach("shop-hsqldb.sql");
    sqlite().loadEach("shop-sqlite.sql");
    h2().load("shop-h2.sql");
    derby().loadEach("shop-derby.sql");
  }

  private static Seen read(TestDatabase database, Dialect dialect) throws Exception {
    var request = database.request().named("shop");
    var connection = ConnectionString.parse(request.url()).orElse(Connection.UNSAID);
    try (var session = TestDatabase.session(dialect, request, Progress.none())) {
      return new Seen(new CatalogImport(dialect, request, connection, session).read(Progress.none()));
    }
  }

  private static Seen byDialect(TestDatabase database) throws Exception {
    return read(database, Dialects.forUrl(database.url()).orElseThrow());
  }

  /// As the dialect opens it, and asked what any database is asked.
  private static Seen byMetadata(TestDatabase database) throws Exception {
    var own = Dialects.forUrl(database.url()).orElseThrow();
    var any = Dialects.any();
    return read(database, new Dialect(any.name(), any.engine(), any.title(), own.urls(), own.connection(), own.tls(),
        own.session(), own.snapshot(), own.refusals(), List.of(), any.declaresReads(), any.reachesNeighbours(),
        own.opening(),
        any.driver(), any.profile(), any.tried(), any::queries));
  }

  private static List<String> relations(Seen seen) {
    return seen.found().stream().filter(asset -> asset.kind().isRelation())
        .map(asset -> asset.id() + " " + asset.kind() + " " + asset.attribute(Attribute.PRIMARY_KEY).orElse("") + " "
            + asset.columns().stream().map(column -> shown(column, asset)).toList())
        .sorted().toList();
  }

  /// SQLite's driver calls a key nullable that can never be null.
  private static String shown(Column column, Asset asset) {
    boolean key = asset.attribute(Attribute.PRIMARY_KEY).orElse("").contains(column.name());
    return column.name() + (column.nullable() || key ? "" : " not null");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void tablesViewsColumnsAndPrimaryKeysAreTheSame(TestDatabase database) throws Exception {
    assertEquals(relations(byDialect(database)), relations(byMetadata(database)));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void foreignKeysLeadTheSameWay(TestDatabase database) throws Exception {
    assertEquals(ends(byDialect(database)), ends(byMetadata(database)));
  }

  private static List<String> ends(Seen seen) {
    return seen.arrows(DependencyKind.FOREIGN_KEY).stream().map(arrow -> arrow.replaceFirst(" \\([^>]*\\)$", ""))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void indexesAreSaid(TestDatabase database) throws Exception {
    var orders = byMetadata(database).found().stream().filter(asset -> asset.name().equals("orders"))
        .filter(asset -> asset.kind() == AssetKind.TABLE).map(Asset::attributes).toList();
    assertTrue(orders.toString().contains("orders_placed"), orders.toString());
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whatMetadataCannotTellIsSaidToBeUnseen(TestDatabase database) throws Exception {
    var unseen = byMetadata(database).report().unread().stream().filter(one -> one.kind() == UnreadKind.ABSENT)
        .map(one -> one.reason()).toList();
    for (var what : List.of("Triggers", "Jobs", "The statements of views", "Roles and grants")) {
      assertTrue(unseen.stream().anyMatch(reason -> reason.startsWith(what)), what + " " + unseen);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void askingTableByTableIsSaid(TestDatabase database) throws Exception {
    boolean slow = byMetadata(database).report().warnings().stream().anyMatch(one -> one.code().equals("jdbc-slow"));
    assertTrue(slow || !database.url().contains("derby"));
  }
}
