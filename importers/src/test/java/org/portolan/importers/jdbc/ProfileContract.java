package org.portolan.importers.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Date;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.portolan.importers.jdbc.profile.Cost;
import org.portolan.importers.jdbc.profile.ProfileImporter;
import org.portolan.importers.jdbc.profile.ProfileRequest;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.intake.Lookup;
import org.portolan.model.intake.SourceKind;
import org.portolan.model.work.Progress;

/// What every database counts in the same dirty rows; each brings a real one.
abstract class ProfileContract {
  /// The database with [#load] done.
  abstract TestDatabase dirty();

  /// Whether it knows regular expressions, without which shapes of text are not looked at.
  boolean matches() {
    return true;
  }

  /// Whether a date is a date, and no text.
  boolean dates() {
    return true;
  }

  static void load(TestDatabase database) throws SQLException {
    for (var sql : List.of(
        "create table customers (id integer not null primary key, email varchar(80), name varchar(60), born varchar(20), "
            + "amount varchar(20), joined date, score integer)",
        "create table orders (id integer not null primary key, customer_id integer)",
        "create table notes (id integer, words varchar(40))")) {
      database.run(sql);
    }
    try (var connection = database.connect();
        var customer = connection.prepareStatement("insert into customers values (?, ?, ?, ?, ?, ?, ?)");
        var order = connection.prepareStatement("insert into orders values (?, ?)");
        var note = connection.prepareStatement("insert into notes values (?, ?)")) {
      for (int i = 1; i <= 100; i++) {
        customer.setInt(1, i);
        customer.setString(2, email(i));
        customer.setString(3, name(i));
        customer.setString(4, i <= 90 ? "1980-01-02" : i <= 95 ? "02.01.1980" : i <= 98 ? "1980-13-45" : "0000-00-00");
        customer.setString(5, i <= 97 ? "12,50" : "twelve");
        customer.setDate(6, Date.valueOf(i == 1 ? LocalDate.of(1492, 1, 1) : LocalDate.of(2020, 1, 1)));
        customer.setInt(7, i == 1 ? 40_000 : 1);
        customer.executeUpdate();
      }
      for (int i = 1; i <= 50; i++) {
        order.setInt(1, i);
        order.setInt(2, i <= 47 ? i : 1_000 + i);
        order.executeUpdate();
      }
      for (int i = 1; i <= 12; i++) {
        note.setInt(1, Math.min(i, 10));
        note.setString(2, "note " + i);
        note.executeUpdate();
      }
    }
  }

  @SuppressWarnings("NullAway") // a missing address is what is counted
  private static String email(int i) {
    return switch (i) {
      case 94, 95 -> null;
      case 96 -> "";
      case 97 -> "n/a";
      case 98 -> "no mail here";
      case 99 -> "a@@b.example";
      case 100 -> "x@y";
      default -> i <= 88 ? "user" + i + "@shop.example" : "USER1@shop.example";
    };
  }

  private static String name(int i) {
    return switch (i) {
      case 1 -> "M\u00C3\u00BCller";
      case 2 -> "Ma\uFFFDer";
      case 3 -> "  Meier ";
      case 4 -> "A\u0007B";
      default -> "Name " + i;
    };
  }

  final ProfileRequest request() throws Exception {
    var seen = new JdbcImporter(dirty().request().named("dirty")).read(Progress.none());
    var tables = new Seen(seen).found().stream().filter(asset -> asset.kind() == AssetKind.TABLE).toList();
    var orders = table(tables, "orders");
    var customers = table(tables, "customers");
    return ProfileRequest.of("dirty", dirty().request(), tables,
        List.of(new Lookup(orders.id(), List.of(orders.columns().get(1).name()), customers.id(),
            List.of(customers.columns().getFirst().name()))));
  }

  private static Asset table(List<Asset> tables, String name) {
    return tables.stream().filter(one -> one.name().equalsIgnoreCase(name)).findFirst().orElseThrow();
  }

  static ImportReport profile(ProfileRequest request) throws Exception {
    return new ProfileImporter(request, Clock.systemUTC()).read(Progress.none());
  }

  /// `customers email no_email 3/100`, in lower case, without schemas.
  static Set<String> told(ImportReport report) {
    var told = new TreeSet<String>();
    for (var fact : report.facts()) {
      told.add(switch (fact) {
        case Fact.Counted(var table, var columns, var trait, var count, var of) ->
            name(table.value()) + " " + String.join("+", columns) + " " + trait + " " + count + "/" + of;
        case Fact.Matched(var table, var columns, var other, var keys, var found, var of) ->
            name(table.value()) + " " + String.join("+", columns) + " in " + name(other.value()) + " "
                + String.join("+", keys) + " " + found + "/" + of;
        case Fact.Found _,Fact.Needs _,Fact.Alias _,Fact.Reached _,Fact.Watched _,Fact.Folded _ ->
            throw new AssertionError(fact.toString());
      });
    }
    var plain = new TreeSet<String>();
    told.forEach(line -> plain.add(line.toLowerCase(Locale.ROOT)));
    return plain;
  }

  private static String name(String id) {
    return id.substring(Math.max(id.lastIndexOf('/'), id.lastIndexOf('.')) + 1);
  }

  @Test
  void gapsMalformedValuesTwinsAndOrphansAreCounted() throws Exception {
    var report = profile(request());
    assertEquals(List.of(), report.unread());
    assertTrue(report.complete());
    assertEquals(SourceKind.PROFILE, report.source().kind());
    var told = told(report);
    for (var expected : List.of("customers  rows 100/100", "customers email null 2/100", "customers email empty 1/100",
        "customers email stand_in 1/100", "customers email no_email 3/100", "customers email duplicate 5/98",
        "customers name padded 1/100", "customers name longest 8/100", "customers amount null 0/100",
        "customers score digits 5/100", "customers score beyond_smallint 1/100", "notes id duplicate 2/12",
        "orders customer_id in customers id 47/50")) {
      assertTrue(told.contains(expected), "no " + expected + " in " + told);
    }
  }

  @Test
  void shapesOfTextAreJudgedByWhatMostValuesLookLike() throws Exception {
    var told = told(profile(request()));
    var shapes = List.of("customers born no_date 3/100", "customers born other_notation 5/100",
        "customers born zero_date 2/100", "customers amount no_number 3/100", "customers name misread 1/100",
        "customers name replaced 1/100", "customers name control 1/100");
    shapes.forEach(shape -> assertEquals(matches(), told.contains(shape), shape + " in " + told));
  }

  @Test
  void aDateThatNobodyLivedOnIsFar() throws Exception {
    assertEquals(dates(), told(profile(request())).contains("customers joined far_date 1/100"));
  }

  @Test
  void noValueOfAnyRowIsKept() throws Exception {
    var everything = profile(request()).toString();
    for (var value : List.of("shop.example", "no mail", "ller", "Meier", "twelve", "12,50", "1492", "40000",
        "note 1")) {
      assertFalse(everything.contains(value), value);
    }
  }

  @Test
  void whatItCostsIsSaidBeforehand() throws Exception {
    var cost = Cost.of(request());
    assertEquals(3, cost.tables().size());
    assertEquals(0, cost.foreign());
    assertEquals(List.of(), cost.sampled());
  }
}
