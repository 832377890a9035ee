package org.portolan.importers.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.importers.schema.SchemaImporter;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Engine;
import org.portolan.model.work.Progress;

/// Whether a dump tells the same as the live database that it was loaded into.
class DumpTest {
  @TempDir
  private Path folder;

  private static Seen live(TestDatabase database) throws Exception {
    return new Seen(new JdbcImporter(database.request().named("shop")).read(Progress.none()));
  }

  private static Seen dump(Path file, Engine engine, String database) throws Exception {
    return new Seen(new SchemaImporter(file, engine, database, "shop").read(Progress.none()));
  }

  private Path file(String resource) throws Exception {
    try (var stream = Objects.requireNonNull(DumpTest.class.getResourceAsStream(resource), resource)) {
      var file = folder.resolve(resource);
      Files.write(file, stream.readAllBytes());
      return file;
    }
  }

  /// What a schema is made of: ids, columns, keys, indexes, and who needs what.
  private static List<String> schema(Seen seen) {
    var told = new ArrayList<String>();
    for (var asset : seen.found()) {
      if (asset.kind() != AssetKind.ROLE) {
        told.add(asset.id() + " " + asset.kind() + " " + columns(asset) + attribute(asset, Attribute.PRIMARY_KEY)
            + attribute(asset, Attribute.INDEXES) + attribute(asset, Attribute.OWNER) + attribute(asset, "returns")
            + attribute(asset, "timing") + attribute(asset, "events") + attribute(asset, "for-each")
            + attribute(asset, Attribute.SCHEDULE) + attribute(asset, Attribute.COMMENT)
            + attribute(asset, Attribute.SEARCH_PATH));
      }
    }
    for (var kind : DependencyKind.values()) {
      seen.arrows(kind).forEach(arrow -> told.add(kind + " " + arrow));
    }
    return List.copyOf(new TreeSet<>(told));
  }

  /// A dump does not tell the types of a view's columns.
  private static String columns(Asset asset) {
    return asset.columns().stream()
        .filter(_ -> asset.kind() != AssetKind.SEQUENCE)
        .map(column -> asset.kind() == AssetKind.TABLE ? column.toString() : column.name()).toList().toString();
  }

  private static String attribute(Asset asset, String name) {
    return asset.attribute(name).map(value -> " " + name + "=" + value).orElse("");
  }

  private static void same(List<String> live, List<String> dump) {
    var onlyLive = new TreeSet<>(live);
    onlyLive.removeAll(dump);
    var onlyDump = new TreeSet<>(dump);
    onlyDump.removeAll(live);
    assertEquals("live:\n" + String.join("\n", onlyLive), "live:\n" + String.join("\n", onlyDump));
  }

  @Test
  void aDumpOfPostgresqlTellsWhatTheDatabaseTells() throws Exception {
    var database = PostgresServer.withRoles(PostgresServer.create("restored"));
    var file = file("shop-pg_dump.sql");
    database.run(Files.readString(file, StandardCharsets.UTF_8).replaceAll("(?m)^\\\\.*$", ""));
    var dump = dump(file, Engine.POSTGRESQL, "restored");
    assertEquals(List.of(), dump.report().unread().stream().filter(one -> one.reason().startsWith("This statement"))
        .toList());
    same(withoutDatabase(live(database)).stream().filter(line -> !line.endsWith("(member)")).toList(),
        withoutDatabase(dump));
  }

  /// Who owns the database itself, and what every new one has, is in no dump of it; nor is who is a member of whom, which
  /// belongs to the server and changes with every database that grants it there.
  private static List<String> withoutDatabase(Seen seen) {
    return schema(seen).stream()
        .filter(line -> !line.startsWith("db/shop DATABASE") && !line.contains("db/shop/public"))
        .filter(line -> !line.matches("OWNS role/shop/postgres > db/shop(?:/[^.]*|/Schr.*)?")).toList();
  }

  @Test
  void aScriptThatPeopleWroteTellsTheSameTablesAndKeys() throws Exception {
    var database = PostgresServer.withRoles(PostgresServer.create("written")).loadWithoutRoles("shop-postgresql.sql");
    var dump = dump(file("shop-postgresql.sql"), Engine.UNKNOWN, "written");
    var live = live(database);
    same(relations(live), relations(dump));
    assertEquals(List.of(67, 70, 71, 72), dump.report().unread().stream()
        .filter(one -> one.reason().startsWith("This statement")).map(one -> one.place().line()).toList());
    assertEquals(List.of(), dump.report().unread().stream().filter(one -> one.reason().contains("s3cret")).toList());
  }

  /// What belongs to the server rather than to the schema (event triggers, foreign servers, subscriptions, rights by
  /// default) is told by a connection only;
  /// of a dump each is counted as not understood.
  private static List<String> relations(Seen seen) {
    return schema(seen).stream()
        .filter(line -> !line.contains("ddl_command_end") && !line.contains("link/shop/prices")
            && !line.startsWith("REPLICATES_TO") && !line.contains("(by default: "))
        .map(line -> line.replaceAll(" owner=\\S+| indexes=.*| comment=.*", ""))
        .filter(
            line -> !line.startsWith("OWNS ") && !line.contains("db/shop/public >") && !line.contains("sales.ship("))
        .toList();
  }

  @Test
  void aDumpOfMariadbTellsWhatTheDatabaseTells() throws Exception {
    Assumptions.assumeFalse(MariadbServer.isMissing(), MariadbServer.MISSING);
    Assumptions.assumeTrue(
        Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of)
            .anyMatch(bin -> Files.isExecutable(bin.resolve("mariadb-dump"))),
        "MariaDB's dump is not compared: there is a server, but the client program mariadb-dump is not installed");
    var database = MariadbServer.create("dumped").load("shop-mariadb.sql");
    var port = database.url().replaceFirst(".*:(\\d+)/.*", "$1");
    var file = folder.resolve("dumped.sql");
    var dumping = new ProcessBuilder("mariadb-dump", "--no-defaults", "--protocol=tcp", "--host=127.0.0.1",
        "--port=" + port, "--user=root", "--skip-ssl", "--routines", "--events", "--no-data", "dumped")
        .redirectOutput(file.toFile()).redirectError(folder.resolve("errors").toFile()).start();
    assertTrue(dumping.waitFor(60, TimeUnit.SECONDS), "mariadb-dump does not end");
    assertEquals(0, dumping.exitValue(), Files.readString(folder.resolve("errors")));
    var dump = dump(file, Engine.UNKNOWN, "");
    assertTrue(dump.report().source().title().startsWith("MariaDB"), dump.report().source().title());
    same(withoutPeople(live(database)), withoutPeople(dump));
  }

  private static List<String> withoutPeople(Seen seen) {
    return schema(seen).stream().filter(line -> !line.startsWith("GRANTED_TO ")).toList();
  }
}
