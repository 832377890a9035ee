package org.portolan.importers.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.EvidenceKind;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.SourceKind;
import org.portolan.model.intake.Target;
import org.portolan.model.work.Progress;

class SessionsImporterTest {
  @Test
  void whoIsConnectedIsSeenWithWhatItRanAndWhen() throws Exception {
    var database = PostgresServer.create("watched");
    database.run("create table orders (id int, mail text)");
    try (var other = DriverManager.getConnection(database.url() + "?ApplicationName=nightly", "postgres", "");
        var statement = other.createStatement()) {
      statement.execute("select id from orders where mail = 'm.muster@example.org'");
      var report = new SessionsImporter(database.request(), DriverFolder.none()).read(Progress.none());
      assertEquals(SourceKind.OBSERVED, report.source().kind());
      var client = report.facts().stream().filter(Fact.Found.class::isInstance).map(fact -> ((Fact.Found) fact).asset())
          .filter(asset -> asset.attribute(Attribute.APPLICATION).filter("nightly"::equals).isPresent()).findFirst()
          .orElseThrow();
      var needs = report.facts().stream().filter(Fact.Needs.class::isInstance).map(Fact.Needs.class::cast)
          .filter(need -> need.from().equals(new Target.Known(client.id()))).toList();
      assertEquals(List.of("connects-to", "reads"), needs.stream().map(need -> need.kind().word()).toList());
      assertTrue(needs.stream().allMatch(need -> need.evidence().kind() == EvidenceKind.OBSERVED));
      assertEquals("select id from orders where mail = ?", needs.getLast().evidence().text());
      assertTrue(report.facts().stream().anyMatch(fact -> fact instanceof Fact.Watched watched && !watched.continuous()
          && watched.from().equals(watched.until())), report.facts().toString());
    }
  }

  @Test
  void aServerOfMariadbShowsItsProcesses() throws Exception {
    Assumptions.assumeFalse(MariadbServer.isMissing(), MariadbServer.MISSING);
    var database = MariadbServer.create("watched_maria");
    try (var other = database.connect(); var statement = other.createStatement()) {
      statement.execute("create table orders (id int)");
      var report = new SessionsImporter(database.request(), DriverFolder.none()).read(Progress.none());
      assertTrue(report.facts().stream().anyMatch(fact -> fact instanceof Fact.Needs need
          && need.to() instanceof Target.Database(_, _, _, _, var name) && name.equals("watched_maria")),
          report.facts().toString());
    }
  }

  @Test
  void aServerOfMariadbShowsWhoEverCame() throws Exception {
    Assumptions.assumeFalse(MariadbServer.isMissing(), MariadbServer.MISSING);
    var database = MariadbServer.create("visited_maria");
    database.run("create or replace user night@localhost identified by 'x'");
    try (var gone = DriverManager.getConnection(MariadbServer.database("").url(), "night", "x")) {
      assertTrue(gone.isValid(5));
    }
    var report = new SessionsImporter(database.request(), DriverFolder.none()).read(Progress.none());
    assertTrue(report.facts().stream().anyMatch(fact -> fact instanceof Fact.Found(var asset)
        && asset.attribute(Attribute.USER).filter("night"::equals).isPresent()), report.facts().toString());
  }
}
