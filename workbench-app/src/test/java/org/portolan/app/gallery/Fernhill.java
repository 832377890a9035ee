package org.portolan.app.gallery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Confidence;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Evidence;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Source;
import org.portolan.model.intake.SourceKind;
import org.portolan.model.intake.Unread;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.inventory.SourceSummary;
import org.portolan.model.logbook.Logbook;
import org.portolan.model.manifest.AssetPattern;
import org.portolan.model.manifest.Context;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.manifest.ItemKind;
import org.portolan.model.manifest.Manifest;
import org.portolan.model.manifest.PhaseModel;
import org.portolan.model.manifest.Strategy;
import org.portolan.model.manifest.Thresholds;
import org.portolan.model.manifest.Window;
import org.portolan.model.method.RuleId;
import org.portolan.model.plan.Gate;
import org.portolan.model.plan.Phase;
import org.portolan.model.plan.Plan;
import org.portolan.model.plan.Task;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Severity;
import org.portolan.model.readiness.Finding;
import org.portolan.model.readiness.Finding.Remedy;
import org.portolan.model.readiness.Finding.Where;
import org.portolan.model.silent.SilentDependency;
import org.portolan.model.survey.Survey;

/// A small migration, half decided, for pictures and tests of screens. Fernhill and its people are invented.
public final class Fernhill {

  public static final ZonedDateTime TODAY = ZonedDateTime.of(2026, 11, 17, 10, 0, 0, 0, ZoneId.of("Europe/Paris"));

  private static final String HOST = "legacy-app-01";
  private static final AssetId CLOSE = Ids.job(HOST, "etc/cron.d/finance-close", "quarter-close");
  private static final AssetId LEDGER = Ids.relation("backoffice", "finance", "ledger");

  private Fernhill() {}

  /// What was found: `tables` tables, two jobs, one of which writes to the ledger, and what was not read.
  public static Inventory inventory(int tables) {
    SortedMap<AssetId, Asset> assets = new TreeMap<>();
    Stream.of(Asset.of(Ids.host(HOST), AssetKind.HOST, HOST),
        Asset.of(Ids.database("shop"), AssetKind.DATABASE, "shop").with(Attribute.ENGINE, "MariaDB"),
        Asset.of(Ids.database("backoffice"), AssetKind.DATABASE, "backoffice").with(Attribute.ENGINE, "PostgreSQL"),
        Asset.of(LEDGER, AssetKind.TABLE, "ledger").in("backoffice", "finance"),
        Asset.of(CLOSE, AssetKind.SCHEDULED_JOB, "quarter-close")
            .onHost(HOST)
            .with(Attribute.SCHEDULE, "30 2 1 1,4,7,10 *")
            .seenAt(Location.of("etc/cron.d/finance-close", 4)),
        Asset.of(Ids.job(HOST, "etc/cron.d/shop", "nightly-export"), AssetKind.SCHEDULED_JOB, "nightly-export")
            .onHost(HOST)
            .with(Attribute.SCHEDULE, "30 2 * * *"))
        .forEach(asset -> assets.put(asset.id(), asset));
    IntStream.range(0, tables)
        .mapToObj(n -> Asset.of(Ids.relation("shop", "sales", "table_" + n), AssetKind.TABLE, "table_" + n)
            .in("shop", "sales"))
        .forEach(asset -> assets.put(asset.id(), asset));
    return new Inventory(assets, List.of(writesLedger()), sources(), List.of(), unread(), List.of(), List.of());
  }

  private static Dependency writesLedger() {
    return new Dependency(CLOSE, LEDGER, DependencyKind.WRITES, "",
        List.of(
            Evidence.inferred(Location.of("opt/fin/bin/quarter_close.sh", 22), "INSERT INTO finance.ledger", 0.94)));
  }

  private static List<SourceSummary> sources() {
    var at = Instant.parse("2026-11-16T08:12:00Z");
    return List.of(
        new SourceSummary(new Source("shop", SourceKind.DATABASE, "jdbc:mariadb://legacy-db-01.example/shop",
            "MariaDB 10.5, legacy-db-01:3306"), at, 182, 400, 0),
        new SourceSummary(new Source(HOST, SourceKind.FILES, HOST + "-2026-11-14.tar.gz", "Debian 10"), at, 58, 90, 4));
  }

  private static List<Unread> unread() {
    return List.of(
        new Unread(Location.of("opt/shop/bin/sync_stock.pl", 88), UnreadKind.DYNAMIC,
            "Table name is built at run time: \"stock_\" . $region"),
        new Unread(Location.of("etc/cron.d/mailings", 3), UnreadKind.ABSENT,
            "Script /opt/mail/send_weekly.sh is not in the archive"),
        new Unread(Location.of("var/spool/cron/crontabs/root"), UnreadKind.FORBIDDEN, "No permission when collected"),
        new Unread(Location.of("db/backoffice/hr"), UnreadKind.FORBIDDEN,
            "Role portolan_ro may not see 12 of 18 tables",
            "GRANT SELECT ON ALL TABLES IN SCHEMA hr TO portolan_ro;"));
  }

  /// What was decided: the shop moves, nothing is said of the back office.
  public static Manifest manifest() {
    var named = Context.named("Shop platform migration");
    var window = new Window(LocalDateTime.of(2027, 1, 23, 22, 0), LocalDateTime.of(2027, 1, 24, 6, 0),
        TODAY.getZone());
    var context = new Context(named.name(), "Fernhill", "", named.scope(), List.of(), Optional.of(Strategy.values()[0]),
        Optional.empty(), PhaseModel.FIVE_PHASES, Optional.of(Duration.ofHours(8)), Optional.of(window), List.of(),
        Optional.empty(), new Context.Roles("T. Lindqvist", "S. Ferrand", "K. Brandt", "R. Haddad"),
        List.of(new Context.Person("A. Moreau", "Technical lead", "", "a.moreau@fernhill.example", "T. Lindqvist")),
        List.of(), List.of(), List.of(), Thresholds.DEFAULT, Optional.empty());
    var shop = Item.of(new ItemId("shop"), ItemKind.DATA_ENTITY, List.of(new AssetPattern("db/shop")))
        .with(new Disposition.Move("core/shop", "mariadb-dump", 1, List.of()))
        .ownedBy("T. Lindqvist", "A. Moreau");
    var finance = Item.of(new ItemId("finance"), ItemKind.DATA_ENTITY, List.of(new AssetPattern("db/backoffice")));
    return new Manifest(context, List.of(shop, finance), List.of(), List.of(), List.of(), List.of());
  }

  /// What follows, with silent dependencies and findings put in by hand.
  public static Survey survey(int tables) {
    var plain = Survey.of(manifest(), inventory(tables), Logbook.EMPTY, TODAY);
    return new Survey(plain.manifest(), plain.inventory(), plain.logbook(), plain.asOf(), plain.coverage(),
        plain.graph(), List.of(silent()), plan(plain.plan()), plain.nights(), plain.communication(), findings(),
        plain.judgement(), plain.fingerprint());
  }

  private static SilentDependency silent() {
    var writes = writesLedger();
    return new SilentDependency(CLOSE.value(), List.of(RuleId.of(51), RuleId.of(52), RuleId.of(56)), Severity.CRITICAL,
        CLOSE, List.of(LEDGER), List.of(writes), writes.evidence(), Confidence.of(0.94),
        "quarter-close writes finance.ledger, and nothing says what happens to it",
        "Runs four times a year, so no rehearsal and no watch period would see it. Next run: 1 January, 02:30.",
        "One run by hand on staging", "A locked user fin", "Move in wave 2, run by force on 12 December",
        Optional.empty(), "0123456789ab", new SilentDependency.State.Open());
  }

  private static List<Finding> findings() {
    var all = new ArrayList<>(List.of(
        new Finding(RuleId.of(27), Severity.HIGH, "window", "Nobody is named to decide in the second half of the night",
            "Someone has to say that we go back.", List.of(), new Remedy("Name a deputy", Where.PLAN, "roles.decides")),
        new Finding(RuleId.of(12), Severity.MEDIUM, "finance", "Finance has an owner and no deputy",
            "What one person alone knows leaves with that person.", List.of(Location.of("manifest.yaml", 71)),
            new Remedy("Name deputy", Where.MANIFEST, "deputy"))));
    IntStream.range(0, 20)
        .mapToObj(n -> new Finding(RuleId.of(15), Severity.LOW, "item-" + n, "Item " + n + " has no destination",
            "An item without a destination is a wish.", List.of(), new Remedy("Say where", Where.MANIFEST, "to")))
        .forEach(all::add);
    return all.stream().sorted().toList();
  }

  private static Plan plan(Plan plain) {
    var tasks = List.of(task("audit/ask", "Ask who uses 10.20.0.77", 20, "K. Brandt"),
        task("audit/deputy", "Name a deputy for finance", 20, "S. Ferrand"),
        task("audit/bandwidth", "Repeat the bandwidth test, last run 41 days ago", 24, "T. Lindqvist"),
        task("audit/decide", "Decide one silent dependency", 27, "A. Moreau"),
        task("audit/sign", "Sign-off from store operations, at most 8 h down", 27, ""),
        task("audit/map", "Draw the map", 28, ""));
    var phases = List.of(
        phase(1, "Audit and map", LocalDate.of(2026, 11, 27), 3, 6, tasks),
        phase(2, "Test migration", LocalDate.of(2026, 12, 22), 0, 3, List.of()),
        phase(3, "User acceptance", LocalDate.of(2027, 1, 13), 0, 2, List.of()),
        phase(4, "Cutover planning", LocalDate.of(2027, 1, 20), 2, 7, List.of()),
        phase(5, "Execution", LocalDate.of(2027, 2, 10), 4, 4, List.of()));
    return new Plan(plain.window(), plain.earliestCutover(), phases, plain.waves(), plain.transfers(),
        plain.conflicts());
  }

  private static Phase phase(int number, String name, LocalDate due, int held, int of, List<Task> tasks) {
    var criteria = IntStream.range(0, of)
        .mapToObj(n -> new Gate.Criterion("Criterion " + n, List.of(RuleId.of(22)), "none yet", n < held, "evidence"))
        .toList();
    return new Phase(number, name, "", due.minusWeeks(2), due, tasks, new Gate(name, due, criteria));
  }

  private static Task task(String id, String name, int november, String person) {
    var to = LocalDate.of(2026, 11, november);
    return new Task(id, name, to.minusDays(2), to, to, List.of(), person, false, 0);
  }
}
