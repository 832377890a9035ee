package org.portolan.importers.observed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Evidence;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.intake.Target;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

/// Reads files as the host `db1` wrote them, and says what was seen.
final class Shown {
  static final String DEBIAN_LOG = """
      2026-02-01 03:00:00.101 CET [4711] [unknown]@[unknown] LOG:  connection received: host=10.0.0.21 port=51234
      2026-02-01 03:00:00.120 CET [4711] etl@shop LOG:  connection authorized: user=etl database=shop application_name=daily_sales SSL enabled
      2026-02-01 03:00:00.210 CET [4711] etl@shop LOG:  duration: 12.345 ms  statement: SELECT o.id, o.total
      \tFROM sales.orders o WHERE o.email = 'm.muster@example.org' AND o.id > 4711
      2026-02-01 03:00:00.310 CET [4711] etl@shop ERROR:  permission denied for table ledger
      2026-02-01 03:00:00.310 CET [4711] etl@shop STATEMENT:  INSERT INTO finance.ledger VALUES (1, 'x'), (2, 'y')
      2026-02-01 03:00:01.000 CET [4711] etl@shop LOG:  disconnection: session time: 0:00:00.899 user=etl database=shop host=10.0.0.21 port=51234
      2026-02-28 23:59:59.000 CET [1] LOG:  checkpoint starting: time
      """;

  private Shown() {}

  static ImportReport read(Path folder, String name, String text) throws IOException, ProblemException {
    var file = folder.resolve(name);
    Files.writeString(file, text);
    return read(file);
  }

  static ImportReport read(Path file) throws ProblemException {
    return new ObservedImporter(file, Optional.empty(), new Viewpoint("db1", "", ZoneOffset.UTC)).read(Progress.none());
  }

  static List<String> needs(ImportReport report) {
    return report.facts().stream().filter(Fact.Needs.class::isInstance).map(Fact.Needs.class::cast)
        .map(need -> from(report, need) + " " + need.kind().word() + " " + told(need.to())).sorted().distinct()
        .toList();
  }

  private static String from(ImportReport report, Fact.Needs need) {
    return assets(report).stream().filter(asset -> new Target.Known(asset.id()).equals(need.from())).findFirst()
        .map(Asset::name).orElse("nobody");
  }

  private static String told(Target target) {
    return switch (target) {
      case Target.Known(var id) -> id.value();
      case Target.Database(var engine, _, var host, var port, var database) ->
          port > 0 && database.isEmpty() ? engine + " " + host + ":" + port : database;
      case Target.Relation(var in, var schema, var name, _) ->
          told(in) + " " + (schema.isEmpty() ? "" : schema + ".") + name;
      case Target.Routine(var in, _, var name) -> told(in) + " " + name;
      case Target.Trigger(var on, var name) -> told(on) + " " + name;
      case Target.Host(_, var name) -> name;
      case Target.Endpoint(var scheme, var address) -> scheme + " " + address;
    };
  }

  static List<String> watched(ImportReport report) {
    return report.facts().stream().filter(Fact.Watched.class::isInstance).map(Fact.Watched.class::cast).map(
        it -> told(it.what()) + " " + it.from() + " " + it.until() + " " + it.continuous()).toList();
  }

  static Asset client(ImportReport report) {
    return assets(report).getFirst();
  }

  static List<Asset> assets(ImportReport report) {
    return report.facts().stream().filter(Fact.Found.class::isInstance).map(fact -> ((Fact.Found) fact).asset())
        .filter(asset -> asset.kind() == AssetKind.CLIENT || asset.kind() == AssetKind.SCHEDULED_JOB).toList();
  }

  static List<Evidence> evidence(ImportReport report) {
    return report.facts().stream().filter(Fact.Needs.class::isInstance).map(fact -> ((Fact.Needs) fact).evidence())
        .toList();
  }
}
