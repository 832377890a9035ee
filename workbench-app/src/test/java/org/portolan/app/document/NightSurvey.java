package org.portolan.app.document;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Confidence;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Evidence;
import org.portolan.model.asset.Ids;
import org.portolan.model.basis.Basis;
import org.portolan.model.graph.DependencyGraph;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.Source;
import org.portolan.model.intake.SourceKind;
import org.portolan.model.intake.Unread;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.inventory.SourceSummary;
import org.portolan.model.logbook.Logbook;
import org.portolan.model.manifest.AssetPattern;
import org.portolan.model.manifest.Context;
import org.portolan.model.manifest.Coverage;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.manifest.ItemKind;
import org.portolan.model.manifest.Manifest;
import org.portolan.model.manifest.PhaseModel;
import org.portolan.model.manifest.StepSpec.Stage;
import org.portolan.model.manifest.Thresholds;
import org.portolan.model.manifest.Window;
import org.portolan.model.message.Message;
import org.portolan.model.message.Message.Communication;
import org.portolan.model.message.Message.Moment;
import org.portolan.model.message.Message.WindowInZone;
import org.portolan.model.method.RuleId;
import org.portolan.model.plan.Gate;
import org.portolan.model.plan.Phase;
import org.portolan.model.plan.Plan;
import org.portolan.model.plan.Task;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Severity;
import org.portolan.model.runbook.ForwardStep;
import org.portolan.model.runbook.ReverseStep;
import org.portolan.model.runbook.RollbackClock;
import org.portolan.model.runbook.Runbook;
import org.portolan.model.runbook.WayBack;
import org.portolan.model.silent.SilentDependency;
import org.portolan.model.survey.Fingerprint;
import org.portolan.model.survey.Judgement;
import org.portolan.model.survey.Survey;

/// One night, written down by hand, in which every name is the one that is handed in.
final class NightSurvey {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Window WINDOW =
      new Window(LocalDateTime.of(2027, 2, 6, 22, 0), LocalDateTime.of(2027, 2, 7, 4, 0), PARIS);
  private final String name;
  private final int unread;
  private final AssetId job;
  private final AssetId table;
  private final Dependency writes;

  private NightSurvey(String name, int unread) {
    this.name = name;
    this.unread = unread;
    job = Ids.job("app", "etc/cron.d/fin", name);
    table = Ids.relation("shop", "finance", name);
    writes = new Dependency(job, table, DependencyKind.WRITES, "",
        List.of(Evidence.inferred(Location.of("opt/fin/close.sh", 4), "INSERT INTO finance." + name, 0.9)));
  }

  static Survey of(String name) {
    return of(name, 1);
  }

  /// @param unread how many places were not read
  static Survey of(String name, int unread) {
    return new NightSurvey(name, unread).survey();
  }

  private Survey survey() {
    var manifest = new Manifest(context(), List.of(item()), List.of(), List.of(), List.of(), List.of());
    var inventory = inventory();
    var today = ZonedDateTime.of(2027, 1, 26, 12, 0, 0, 0, PARIS);
    return new Survey(manifest, inventory, Logbook.EMPTY, today,
        Coverage.of(manifest, inventory.assets().values()), DependencyGraph.of(inventory), List.of(silent()), plan(),
        List.of(runbook()), communication(),
        List.of(), Judgement.of(Basis.of(manifest, inventory, Logbook.EMPTY, today)),
        Fingerprint.of(manifest, inventory, Logbook.EMPTY));
  }

  private Context context() {
    var people = List.of(new Context.Person(name, "operations", "+33 6 39 98 12 34", "ops@shop.example", "K. Ahmed"));
    var audiences =
        List.of(new Context.Audience(name, Context.AudienceKind.USERS, 41, "Europe/Paris", "mail", name, ""));
    return new Context(name, "Belvane", "", Context.Scope.UNSAID, List.of(), Optional.empty(), Optional.empty(),
        PhaseModel.FIVE_PHASES, Optional.empty(), Optional.of(WINDOW),
        List.of(new Context.Freeze(name, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 8))), Optional.empty(),
        new Context.Roles(name, name, name, ""), people, audiences,
        List.of(new Context.RollbackCriterion("more than 5 % of records fail verification", "F2", name)), List.of(),
        new Thresholds(Duration.ofMinutes(15), Duration.ofHours(72), Duration.ofDays(7), Duration.ofHours(24), 3,
            Period.ofDays(14), Period.ofDays(30)),
        Optional.empty());
  }

  private Item item() {
    return Item.of(new ItemId(name), ItemKind.DATA_ENTITY, List.of(new AssetPattern("db/shop/finance")))
        .with(new Disposition.Move("core/" + name, "pg_dump", 1, List.of("port 5432"))).ownedBy(name, "");
  }

  private Inventory inventory() {
    var assets = new TreeMap<AssetId, Asset>();
    for (var asset : List.of(Asset.of(Ids.host("app"), AssetKind.HOST, "app").onHost("app"),
        Asset.of(Ids.database("shop"), AssetKind.DATABASE, "shop").in("shop", ""),
        Asset.of(Ids.schema("shop", "finance"), AssetKind.SCHEMA, "finance").in("shop", "finance"),
        Asset.of(table, AssetKind.TABLE, name).in("shop", "finance"),
        Asset.of(job, AssetKind.SCHEDULED_JOB, name).onHost("app").with(Attribute.SCHEDULE, "30 4 5 1,4,7,10 *"))) {
      assets.put(asset.id(), asset);
    }
    var source = new SourceSummary(new Source(name, SourceKind.FILES, "app-2027-01-20.tar.gz", "app"),
        Instant.parse("2027-01-20T08:00:00Z"), 4, 1, 1);
    return new Inventory(assets, List.of(writes), List.of(source), List.of(),
        IntStream.range(0, unread).mapToObj(i -> new Unread(Location.of("opt/" + name + (i == 0 ? "" : "-" + i) + ".pl",
            88), UnreadKind.DYNAMIC, "Table name is built: " + name)).toList(),
        List.of(new Fact.Folded("app", "log rotation", 3)), List.of());
  }

  private SilentDependency silent() {
    return new SilentDependency(job.value(), List.of(RuleId.of(51), RuleId.of(56)), Severity.CRITICAL, job,
        List.of(table), List.of(writes), writes.evidence(), Confidence.of(0.9), name + " writes finance." + name,
        "The close of the quarter.", "A run on staging.", "A locked account.", "Move it and run it by force.",
        Optional.of(ZonedDateTime.of(2027, 4, 5, 4, 30, 0, 0, PARIS)), "7c1e94a2b03f",
        new SilentDependency.State.Open());
  }

  private Plan plan() {
    var gate = new Gate("Audit and map", LocalDate.of(2027, 1, 29),
        List.of(new Gate.Criterion("Every asset decided", List.of(RuleId.of(22)), "4 of 5", false, name),
            new Gate.Criterion("Window set", List.of(RuleId.of(27)), "6 Feb", true, "")));
    var tasks = new ArrayList<Task>();
    for (int i = 0; i < 4; i++) {
      tasks.add(
          new Task("audit/" + i, name + " " + i, LocalDate.of(2027, 1, 4 + 5 * i), LocalDate.of(2027, 1, 10 + 5 * i),
              LocalDate.of(2027, 1, 29), List.of(), i == 1 ? "" : name, i % 2 == 0, i * 0.3));
    }
    return new Plan(Optional.of(WINDOW), Optional.empty(), List.of(new Phase(1, "Audit and map", "Every asset decided",
        LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 29), tasks, gate)), List.of(), List.of(), List.of());
  }

  private Runbook runbook() {
    var begins = WINDOW.begins();
    var forward = new ArrayList<ForwardStep>();
    var back = new ArrayList<ReverseStep>();
    var points = new ArrayList<RollbackClock.Point>();
    for (int i = 1; i <= 5; i++) {
      var at = begins.plusMinutes(40L * (i - 1));
      var toBeBack = Duration.ofMinutes(15L * i);
      forward.add(new ForwardStep("F" + i, i == 4 ? Stage.DECIDE : Stage.COPY, Optional.of(at), Duration.ofMinutes(40),
          "Copy " + name, "legacy-db-01, as postgres", List.of("pg_dump -Fd -j 4 -f /srv/" + name + " shop"),
          "pg_dump ends with 0", name, "", Optional.empty(), Optional.of("5." + (6 - i)), toBeBack, i == 5, ""));
      back.add(new ReverseStep("5." + i, "F" + (6 - i), Optional.of(begins.plusMinutes(150 + 15L * i)),
          Duration.ofMinutes(15L * (i - 1)), Duration.ofMinutes(15), "Drop the copy of " + name, "core, as postgres",
          List.of("DROP SCHEMA finance CASCADE;"), "the answer is DROP SCHEMA", "", name, "K. Ahmed"));
      points.add(new RollbackClock.Point("F" + i, at, toBeBack, WINDOW.ends().minus(toBeBack).minusMinutes(15),
          "5." + (6 - i)));
    }
    var clock = new RollbackClock(begins, WINDOW.ends(), Duration.ofMinutes(15), Duration.ofMinutes(75),
        Optional.of(WINDOW.ends().minusMinutes(90)), points);
    return new Runbook(Optional.of(WINDOW), List.of(1), forward, List.of(
        new WayBack(1, "Audit and map", name, "", "Nothing has changed yet: nothing to undo.", List.of()),
        new WayBack(5, "Switch over", name, "the first order is saved on the old side.", "", back),
        new WayBack(6, "Watch", name, "the first order is saved on the old side.", "", back.subList(0, 2))),
        Optional.of(clock));
  }

  private Communication communication() {
    return new Communication(List.of(
        new Message("M-01", Moment.FIRST_NOTICE, name, Optional.of(WINDOW.begins().minusDays(9)),
            Optional.of(WINDOW.begins().minusDays(7)), name, "We move on 6 February.\n\nCall us: " + name, name, "",
            false),
        new Message("M-02", Moment.WE_GO_BACK, name, Optional.empty(), Optional.empty(), "We go back",
            "Nothing is lost.",
            name, "", true)),
        List.of(new WindowInZone(List.of(name), "Europe/Paris", WINDOW.begins(), WINDOW.ends())));
  }
}
