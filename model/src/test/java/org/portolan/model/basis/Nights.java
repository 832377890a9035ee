package org.portolan.model.basis;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.portolan.model.asset.Attribute;
import org.portolan.model.manifest.Approach;
import org.portolan.model.manifest.AssetPattern;
import org.portolan.model.manifest.Context;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.manifest.ItemKind;
import org.portolan.model.manifest.StepSpec;
import org.portolan.model.manifest.StepSpec.Stage;
import org.portolan.model.manifest.StepSpec.Undo;
import org.portolan.model.manifest.Strategy;
import org.portolan.model.manifest.Tools;
import org.portolan.model.manifest.Waiver;
import org.portolan.model.manifest.WaveSpec;
import org.portolan.model.manifest.Window;
import org.portolan.model.problem.Location;
import org.portolan.model.unit.ByteCount;

/// Landscapes of which the night is planned.
public final class Nights {
  private Nights() {}

  /// A database and the two jobs on its host move; one of them runs four times a year.
  public static Sketch shop() {
    return Sketch.of("job/app/nightly reads db/shop/sales.orders", "job/app/quarter writes db/shop/finance.ledger",
        "db/shop/sales", "db/shop/finance", "db/shop").with("job/app/quarter", Attribute.SCHEDULE, "30 4 5 1,4,7,10 *")
        .change("job/app/quarter", job -> job.seenAt(Location.of("etc/cron.d/finance-q", 6))).move("shop", "db/shop")
        .move("jobs", "job/app/*").context(Nights::planned);
  }

  /// A plan of which nothing is missing.
  public static Sketch complete() {
    var users = new Context.Audience("Customers", Context.AudienceKind.USERS, 214_300, "", "mail", "A. Moreau", "");
    var staff = new Context.Audience("Operations", Context.AudienceKind.OPERATIONS, 12, "", "bridge", "A. Moreau", "");
    var board = new Context.Audience("Board", Context.AudienceKind.STAKEHOLDERS, 5, "", "mail", "A. Moreau", "");
    var scope = new Context.Scope(Optional.of(new ByteCount(214_000_000_000L)), Optional.of(412), Optional.of(3));
    return Sketch.of("job/app/nightly reads db/shop/sales.orders", "db/shop/sales", "db/shop",
        "endpoint/https/shop.example").with("db/shop", Attribute.BYTES, "214000000000")
        .looked("db/shop/sales.orders", 1_000)
        .item("shop", new Disposition.Move("core/shop", "pg_dump, 11 to 17", 0, List.of()), "db/shop")
        .item("jobs", new Disposition.Rewire("Point the jobs at core", 0), "job/app/*")
        .item("front", new Disposition.Move("https://shop.example", "", 0, List.of("shop.example")),
            "endpoint/https/shop.example")
        .waive(new Waiver("R-6/staging", "D. Kowalski", LocalDate.of(2026, 11, 18), "compared", Optional.empty()))
        .context(Nights::planned)
        .context(context -> Contexts.with(context, users, staff, board))
        .context(context -> Contexts.with(context, scope, Strategy.BIG_BANG, Approach.LIFT_AND_SHIFT));
  }

  /// All that a plan needs to be complete.
  public static Context planned(Context plain) {
    return new Context(plain.name(), "Fernhill", "", plain.scope(),
        List.of(new Context.Criterion("users who can log in", "100 %", "S. Ferrand")), plain.strategy(),
        plain.approach(), plain.phases(), Optional.of(Duration.ofHours(8)), Optional.of(Sketch.WINDOW),
        List.of(new Context.Freeze("Christmas", LocalDate.of(2026, 12, 14), LocalDate.of(2027, 1, 3))),
        Optional.of(new Context.Bandwidth(640, 0.8, Optional.of(LocalDate.of(2026, 11, 12)))),
        new Context.Roles("A. Moreau", "M. Duarte", "S. Ferrand", "D. Kowalski"),
        List.of(new Context.Person("A. Moreau", "databases", "+33 6 39 98 12 41", "a.moreau@shop.example",
            "T. Lindqvist")),
        List.of(new Context.Audience("Customers", Context.AudienceKind.USERS, 214_300, "", "mail", "L. Okafor",
            "S. Ferrand")),
        List.of(new Context.RollbackCriterion("more than 5 % of records fail verification", "F7", "M. Duarte")),
        List.of(new Context.SignOff("L. Marchetti", "shop", LocalDate.of(2026, 11, 2), Duration.ofHours(8))),
        plain.thresholds(), plain.start());
  }

  public static Item written(String id, String covers, Stage stage) {
    var undo = new Undo("Carry " + id + " back", "", List.of(), Duration.ofMinutes(7), "it is back", "");
    return new Item(new ItemId(id), ItemKind.DATA_ENTITY, List.of(new AssetPattern(covers)),
        new Disposition.Move("core/" + id, "by hand", 0, List.of()), "", "", Optional.empty(),
        Tools.NONE, "", Optional.empty(), Optional.empty(),
        List.of(new StepSpec(stage, "Carry " + id + " over", "", List.of(), Duration.ofMinutes(20), "it is there", "",
            Optional.of(undo), false)),
        Optional.empty(), "");
  }

  public static Item withoutUndo(Item item) {
    var steps = item.steps().stream().map(step -> new StepSpec(step.stage(), step.instruction(), step.on(),
        step.commands(), step.duration(), step.check(), step.person(), Optional.empty(), step.pointOfNoReturn()))
        .toList();
    return new Item(item.id(), item.kind(), item.covers(), item.disposition(), item.owner(), item.deputy(),
        item.approach(), item.tools(), item.delta(), item.size(), item.duration(), steps, item.supported(),
        item.note());
  }

  /// The second wave has a window of its own, two weeks later.
  public static Sketch twoNights() {
    var later = new Window(LocalDateTime.of(2027, 2, 6, 22, 0), LocalDateTime.of(2027, 2, 7, 6, 0), Sketch.PARIS);
    return Sketch.of("db/shop/sales.orders", "db/bi/public.facts", "db/shop", "db/bi")
        .item("shop", new Disposition.Move("core/shop", "", 1, List.of()), "db/shop")
        .item("bi", new Disposition.Move("core/bi", "", 2, List.of()), "db/bi").context(Nights::planned)
        .wave(new WaveSpec(2, "Reporting", Optional.of(later)));
  }
}
