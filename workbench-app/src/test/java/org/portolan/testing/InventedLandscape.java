package org.portolan.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.inventory.Intake;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.inventory.Resolution;

/// A company's landscape of about so many assets, with twice as many dependencies: two thirds in databases, one third
/// on servers. The same size and seed always give the same.
public final class InventedLandscape {
  private static final Instant FIRST_IMPORT = Instant.parse("2026-11-02T09:00:00Z");
  private static final int IN_ONE_DATABASE = 2_500;
  private static final int ON_ONE_SERVER = 250;

  private InventedLandscape() {}

  public static List<ImportReport> reports(int assets, long seed) {
    int inDatabases = assets * 2 / 3;
    int count = Math.max(2, inDatabases / IN_ONE_DATABASE);
    int each = inDatabases / count;
    var databases = IntStream.range(0, count).mapToObj(InventedNames::database).toList();
    var reports = new ArrayList<ImportReport>();
    for (int i = 0; i < count; i++) {
      reports.add(new InventedDatabase(databases.get(i), databaseHost(i), seed * 31 + i).report(each));
    }
    int onServers = assets - inDatabases;
    int servers = Math.max(1, onServers / ON_ONE_SERVER);
    for (int i = 0; i < servers; i++) {
      reports
          .add(new InventedServer(InventedNames.host(i), databases, each, seed * 37 + i).report(onServers / servers));
    }
    return reports;
  }

  /// The same, as stored one minute after the other.
  public static List<Intake> intakes(int assets, long seed) {
    var reports = reports(assets, seed);
    return IntStream.range(0, reports.size())
        .mapToObj(i -> new Intake(i + 1L, FIRST_IMPORT.plus(Duration.ofMinutes(i)), reports.get(i))).toList();
  }

  public static Inventory inventory(int assets, long seed) {
    return Resolution.of(intakes(assets, seed));
  }

  static String databaseHost(int number) {
    return "legacy-db-%02d".formatted(number + 1);
  }
}
