package org.portolan.model.manifest.file;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.portolan.model.manifest.Approach;
import org.portolan.model.manifest.AssetPattern;
import org.portolan.model.manifest.Bridge;
import org.portolan.model.manifest.Closure;
import org.portolan.model.manifest.Context;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.manifest.ItemKind;
import org.portolan.model.manifest.Manifest;
import org.portolan.model.manifest.PhaseModel;
import org.portolan.model.manifest.StepSpec;
import org.portolan.model.manifest.Strategy;
import org.portolan.model.manifest.Thresholds;
import org.portolan.model.manifest.Tools;
import org.portolan.model.manifest.UnknownRule;
import org.portolan.model.manifest.Waiver;
import org.portolan.model.manifest.WaveSpec;
import org.portolan.model.manifest.Window;
import org.portolan.model.unit.ByteCount;

/// A manifest in which every field says something.
final class Fernhill {
  private Fernhill() {}

  static Manifest manifest() {
    var from = LocalDateTime.of(2027, 1, 23, 22, 0);
    var zone = ZoneId.of("Europe/Amsterdam");
    var context = new Context("Shop platform", "Fernhill", "none: \"it fits\"",
        new Context.Scope(Optional.of(new ByteCount(2_000_000_000_000L)), Optional.of(1800), Optional.of(14)),
        List.of(new Context.Criterion("users who can log in", "100 %", "K. Brandt"),
            new Context.Criterion("rows", "equal", "")),
        Optional.of(Strategy.WAVES), Optional.of(Approach.LIFT_AND_SHIFT), PhaseModel.THREE_PHASES,
        Optional.of(Duration.ofHours(8)), Optional.of(new Window(from, from.plusHours(8), zone)),
        List.of(new Context.Freeze("Christmas trade", LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 6))),
        Optional.of(new Context.Bandwidth(620, 0.85, Optional.of(LocalDate.of(2026, 11, 2)))),
        new Context.Roles("T. Lindqvist", "A. Moreau", "K. Brandt", "L. Okafor"),
        List.of(new Context.Person("T. Lindqvist", "DBA", "+31 20 555 0101", "t@fernhill.example", "A. Moreau")),
        List.of(new Context.Audience("Shop staff", Context.AudienceKind.USERS, 240, "Europe/Lisbon", "mail",
            "M. Duarte", "K. Brandt")),
        List.of(new Context.RollbackCriterion("more than 5 % of records fail verification", "03:00", "A. Moreau")),
        List.of(new Context.SignOff("K. Brandt", "operations", LocalDate.of(2026, 11, 12), Duration.ofHours(8))),
        new Thresholds(Duration.ofMinutes(45), Duration.ofDays(2), Duration.ofDays(10), Duration.ofHours(36), 4,
            Period.ofDays(10), Period.ofMonths(2)),
        Optional.of(LocalDate.of(2026, 11, 20)));
    return new Manifest(context, List.of(sales(), finance(), hr(), export(), banner(), ftp(), voucher()),
        List.of(new WaveSpec(2, "Orders", Optional.of(new Window(from.plusDays(7), from.plusDays(8), zone)))),
        List.of(new Bridge("sales", "finance", "nightly copy", "R. Haddad", Optional.of(LocalDate.of(2027, 2, 1)))),
        List.of(new Closure("job/web1/etc/cron.d/report/quarter-close", Closure.Verdict.NOT_REAL, "R. Haddad",
            LocalDate.of(2026, 11, 19), "the host is switched off", "0123456789ab")),
        List.of(new Waiver("R-12 finance", "K. Brandt", LocalDate.of(2026, 11, 18), "one person is enough",
            Optional.of(LocalDate.of(2027, 1, 1)))),
        List.of(new UnknownRule("/usr/lib/**", "*built at run time*", "web1", "K. Brandt", LocalDate.of(2026, 11, 18),
            "belongs to the operating system", Optional.of(LocalDate.of(2027, 3, 1)))));
  }

  static Item sales() {
    return item("sales", ItemKind.DATA_ENTITY, "db/shop/sales.*")
        .with(new Disposition.Move("core/sales", "pgloader", 2, List.of()))
        .ownedBy("T. Lindqvist", "A. Moreau");
  }

  static Item finance() {
    var undo = new StepSpec.Undo("Unlock finance", "legacy-db-02, as postgres", List.of("psql -c 'GRANT ALL'"),
        Duration.ofMinutes(2), "1 row", "Call R. Haddad");
    var step = new StepSpec(StepSpec.Stage.LOCK, "Lock finance", "legacy-db-02, as postgres",
        List.of("psql -c \"REVOKE ALL\"", "  # check: it holds"), Duration.ofMinutes(5), "0 sessions", "R. Haddad",
        Optional.of(undo), true);
    return new Item(new ItemId("finance"), ItemKind.DATA_ENTITY,
        List.of(new AssetPattern("db/backoffice/finance.*"), new AssetPattern("*/ledger")),
        new Disposition.Move("core/finance", "pg_dump, 11 to 17", 2, List.of("port 5432", "schema finance")),
        "R. Haddad",
        "", Optional.of(Approach.REBUILD), new Tools("pg_dump", "sed", "counts"), "write lock from 22:15",
        Optional.of(new ByteCount(214_748_364_800L)), Optional.of(Duration.ofMinutes(46)), List.of(step),
        Optional.of(true), "first line\nsecond line: # not a comment\n");
  }

  static Item hr() {
    return item("hr", ItemKind.DATA_ENTITY, "db/backoffice/hr.*").with(new Disposition.Retain("stays on legacy-db-02"));
  }

  static Item export() {
    return item("nightly-export", ItemKind.SCRIPT_OR_JOB, "job/web1/etc/cron.d/report/nightly --x, [y]")
        .with(new Disposition.Rewire("points to core", 3)).ownedBy("", "K. Brandt");
  }

  static Item banner() {
    return item("web.banner_*", ItemKind.DATA_ENTITY, "db/shop/web.banner_*")
        .with(new Disposition.Retire(Optional.of(LocalDate.of(2027, 1, 1)), "no reads since 2023"));
  }

  static Item ftp() {
    return item("ftp.bank.example", ItemKind.INTEGRATION_ENDPOINT, "endpoint/ftp/ftp.bank.example")
        .with(new Disposition.Move("", "", 0, List.of()));
  }

  static Item voucher() {
    return item("true", ItemKind.USER_ROLE, "db/shop/sales.voucher_*");
  }

  static Item item(String name, ItemKind kind, String... covers) {
    return Item.of(new ItemId(name), kind, Arrays.stream(covers).map(AssetPattern::new).toList());
  }
}
