package org.portolan.benchmark;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.portolan.importers.jdbc.ConnectionRequest;
import org.portolan.importers.jdbc.JdbcImporter;
import org.portolan.importers.jdbc.Password;
import org.portolan.importers.jdbc.profile.Cost;
import org.portolan.importers.jdbc.profile.Limits;
import org.portolan.importers.jdbc.profile.ProfileImporter;
import org.portolan.importers.jdbc.profile.ProfileRequest;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.Lookup;
import org.portolan.model.work.Progress;

/// A table of a million rows and 20 columns (half text) and one that it refers to, looked at in part and whole, beside a
/// plain `count(*)` and beside what was announced.
final class ProfileBenchmark implements Benchmark {
  private static final int ROWS = 1_000_000;

  @Override
  public String name() {
    return "profile";
  }

  @Override
  public void run(PrintStream out) throws Exception {
    var started = DebianPostgres.start();
    if (started.isPresent()) {
      try (var server = started.get();
          var connection = DriverManager.getConnection(server.url("postgres"), "postgres", "")) {
        fill(connection, false);
        measure("PostgreSQL " + server.version(), connection,
            ConnectionRequest.to(server.url("postgres"), "postgres", Password.none()), out);
      }
    }
    var other = DebianMariadb.start();
    if (other.isPresent()) {
      try (var server = other.get()) {
        try (var first = DriverManager.getConnection(server.url(""), "root", "")) {
          first.createStatement().execute("create database profiled");
        }
        try (var connection = DriverManager.getConnection(server.url("profiled"), "root", "")) {
          fill(connection, true);
          measure("MariaDB", connection, ConnectionRequest.to(server.url("profiled"), "root", Password.none()), out);
        }
      }
    }
  }

  private static void fill(Connection connection, boolean mariadb) throws SQLException {
    var series = mariadb ? "(select seq as i from seq_1_to_" + ROWS + ") s" : "generate_series(1, " + ROWS + ") i";
    var columns = IntStream.range(0, 9)
        .mapToObj(n -> "t" + n + " varchar(60), n" + n + " " + (n % 3 == 0 ? "date" : "numeric(12,2)"))
        .collect(Collectors.joining(", "));
    var values = IntStream.range(0, 9).mapToObj(n -> (n == 0 ? "concat('user', i, '@shop.example')"
        : n == 1 ? "concat(i, ',50')" : "concat('some words of a usual length ', i)") + ", "
        + (n % 3 == 0
            ? mariadb ? "date_add('2020-01-01', interval i % 1000 day)" : "date '2020-01-01' + i % 1000"
            : "i % 100000"))
        .collect(Collectors.joining(", "));
    try (var statement = connection.createStatement()) {
      statement.execute("create table customers (id integer primary key)");
      statement.execute("insert into customers select i from " + series.replace("" + ROWS, "" + ROWS / 10));
      statement.execute("create table events (id integer primary key, customer_id integer, " + columns + ")");
      statement.execute("insert into events select i, 1 + i % 100100, " + values + " from " + series);
      statement.execute(mariadb ? "analyze table events, customers" : "vacuum analyze");
    }
  }

  private static void measure(String server, Connection connection, ConnectionRequest connect, PrintStream out)
      throws Exception {
    var found = new JdbcImporter(connect.named("it")).read(Progress.none()).facts().stream()
        .filter(Fact.Found.class::isInstance).map(fact -> ((Fact.Found) fact).asset())
        .filter(asset -> asset.kind() == AssetKind.TABLE).sorted(Comparator.comparing(asset -> asset.name())).toList();
    var lookup = new Lookup(found.get(1).id(), List.of("customer_id"), found.get(0).id(), List.of("id"));
    var usual = ProfileRequest.of("it", connect, found, List.of(lookup));
    double count = seconds(() -> {
      try (var statement = connection.createStatement();
          var rows = statement.executeQuery("select count(*) from events")) {
        rows.next();
      }
    });
    out.println(String.format(Locale.ROOT, "Profile of %,d rows and 20 columns, %s; count(*) %.2f s", ROWS, server,
        count));
    line("in part", usual, count, out);
    line("every row", usual.within(Limits.USUAL.sampling(Long.MAX_VALUE, Long.MAX_VALUE)), count, out);
  }

  private static void line(String what, ProfileRequest request, double count, PrintStream out) throws Exception {
    var announced = Cost.of(request).expected().toMillis() / 1000.0;
    double took = seconds(() -> {
      var report = new ProfileImporter(request, Clock.systemUTC()).read(Progress.none());
      report.unread().forEach(unread -> out.println("  not read: " + unread));
    });
    out.println(
        String.format(Locale.ROOT, "  %-10s %6.2f s, announced %6.2f s, %5.1f times count(*), %,9.0f rows/s", what,
            took, announced, took / count, ROWS / took));
  }

  private interface Measuring {
    void run() throws Exception;
  }

  private static double seconds(Measuring measuring) throws Exception {
    measuring.run();
    long start = System.nanoTime();
    measuring.run();
    return (System.nanoTime() - start) / 1e9;
  }
}
