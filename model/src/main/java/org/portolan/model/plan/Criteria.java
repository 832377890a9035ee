package org.portolan.model.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.model.basis.Basis;
import org.portolan.model.basis.Completeness;
import org.portolan.model.basis.PhaseOutline.Part;
import org.portolan.model.inquiry.Unknowns;
import org.portolan.model.manifest.Context.Bandwidth;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemKind;
import org.portolan.model.manifest.StepSpec.Stage;
import org.portolan.model.manifest.Window;
import org.portolan.model.method.RuleId;
import org.portolan.model.plan.Gate.Criterion;
import org.portolan.model.problem.Severity;
import org.portolan.model.runbook.ReverseStep;
import org.portolan.model.runbook.Runbook;
import org.portolan.model.silent.SilentDependency;
import org.portolan.model.unit.Spoken;

/// What each gate asks, and what of it is held (R-21 … R-31). What nobody has recorded is not held.
final class Criteria {
  private static final String NONE = "none recorded yet";

  private final Basis basis;
  private final List<SilentDependency> silent;
  private final Runbook night;

  Criteria(Basis basis, List<SilentDependency> silent, Runbook night) {
    this.basis = basis;
    this.silent = silent;
    this.night = night;
  }

  List<Criterion> of(Part part) {
    return switch (part) {
      case AUDIT -> List.of(decided(), noGraveSilent(), unknowns(), agreed(), baseline());
      case SHADOW -> List.of(decided(), noGraveSilent(), unknowns(), agreed(), bandwidth(), nothingPointsThere());
      case TEST -> List.of(rehearsals(), bandwidth(), tools(), delta());
      case ACCEPTANCE -> List.of(acceptance(), recorded("No open issue of critical or high severity", reviewer(), 24),
          recorded("Nothing more than 20 % slower than before", monitors(), 25),
          recorded("Ten times the peak load was borne", monitors(), 26));
      case RUN_BOTH -> List.of(recorded("Both ran for at most 14 days, counts equal each day", monitors(), 30), delta(),
          windowSet(), fits(), roles(), wayBack(), numbers(), told());
      case PLANNING -> List.of(windowSet(), fits(), roles(), wayBack(), numbers(), told());
      case NIGHT -> List.of(recorded("Counts, checksums and 1,000 random rows are equal", monitors(), 28, 32),
          probes(), recorded("Whoever decides has said go", decides(), 28));
      case WATCH -> List.of(watched(), seldom());
    };
  }

  private Criterion decided() {
    var share = Completeness.inAll(basis);
    int open = share.found() - share.decided();
    return criterion("Every discovered asset is decided",
        Spoken.count(share.decided()) + " of " + Spoken.count(share.found()) + " decided",
        share.found() > 0 && open == 0, share.found() == 0 ? "nothing is read yet: " + person(runs())
            : Spoken.count(open) + " decisions: their owners, or " + person(runs()),
        14, 16, 22);
  }

  private Criterion noGraveSilent() {
    var grave = silent.stream().filter(SilentDependency::open).filter(one -> one.severity().atLeast(Severity.HIGH))
        .toList();
    return criterion("No silent dependency of high or critical severity is open",
        Spoken.count(grave.size()) + " open of " + Spoken.count(silent.size()) + " found",
        !basis.inventory().sources().isEmpty() && grave.isEmpty(),
        grave.isEmpty() ? "nothing is read yet: " + person(runs())
            : grave.getFirst().title()
                + (grave.size() == 1 ? "" : ", with " + Spoken.count(grave.size() - 1) + " more of them")
                + ": "
                + person(runs()),
        17, 22);
  }

  private Criterion unknowns() {
    var unknowns = Unknowns.of(basis);
    int all = unknowns.all().size();
    int open = unknowns.open().size();
    return criterion("Every unknown is answered or waived",
        Spoken.count(unknowns.answered()) + " answered, " + Spoken.count(unknowns.waived()) + " waived, of "
            + Spoken.count(all),
        open == 0, Spoken.count(open) + " answers: " + person(reviewer()), 22);
  }

  private Criterion agreed() {
    var context = basis.context();
    var missing = Stream.of(missing(context.scope().volume().isEmpty() || context.scope().users().isEmpty()
        || context.scope().integrations().isEmpty(), "scope"),
        missing(context.acceptance().isEmpty(), "acceptance criteria"),
        missing(context.strategy().isEmpty(), "strategy"), missing(context.approach().isEmpty(), "approach"),
        missing(context.downtimeTolerance().isEmpty(), "downtime tolerance"),
        missing(context.signOffs().isEmpty(), "sign-offs")).flatMap(Optional::stream).toList();
    return criterion("Scope, criteria, strategy, approach and downtime are agreed",
        (6 - missing.size()) + " of 6 agreed",
        missing.isEmpty(), String.join(", ", missing) + ": " + person(decides()), 2, 3, 4, 8, 10);
  }

  private static Optional<String> missing(boolean isMissing, String what) {
    return isMissing ? Optional.of(what) : Optional.empty();
  }

  private Criterion baseline() {
    return recorded("The old side's speed is measured", monitors(), 25);
  }

  private Criterion rehearsals() {
    int asked = basis.context().thresholds().cleanRehearsals();
    return recorded(asked + " clean rehearsals in a row, at full volume", runs(), 23);
  }

  private Criterion bandwidth() {
    var measured = basis.context().bandwidth().flatMap(Bandwidth::measuredOn);
    boolean held = basis.context().bandwidth().filter(one -> Done.fresh(basis, one)).isPresent();
    return criterion(
        "The bandwidth was measured within "
            + WorkingDays.length(basis.context().thresholds().bandwidthFresh(), basis.asOf().toLocalDate())
            + " days",
        measured.map(day -> "measured on " + day).orElse(NONE), held,
        "a test of the bandwidth: "
            + person(runs()),
        19);
  }

  private Criterion tools() {
    return perDataEntity("Each data entity has its transfer, transformation and verification tool",
        item -> !item.tools().transfer().isBlank() && !item.tools().transformation().isBlank()
            && !item.tools().verification().isBlank(),
        20);
  }

  private Criterion delta() {
    return perDataEntity("Each data entity has a way to catch up with changes", item -> !item.delta().isBlank(), 33);
  }

  private Criterion perDataEntity(String asks, Predicate<Item> holds, int rule) {
    var items = basis.manifest().items().stream().filter(item -> item.kind() == ItemKind.DATA_ENTITY)
        .filter(item -> item.disposition() instanceof Disposition.Move).toList();
    var without = items.stream().filter(item -> !holds.test(item)).map(item -> item.id().value()).toList();
    return criterion(asks, (items.size() - without.size()) + " of " + items.size(),
        !items.isEmpty() && without.isEmpty(),
        (items.isEmpty() ? "no data entity moves yet" : String.join(", ", without)) + ": " + person(runs()), rule);
  }

  private Criterion acceptance() {
    var all = basis.context().acceptance();
    long named = all.stream().filter(one -> !one.acceptedBy().isBlank()).count();
    return criterion("Each acceptance criterion has somebody who accepts it", named + " of " + all.size(),
        !all.isEmpty() && named == all.size(), "who accepts: " + person(decides()), 3, 24);
  }

  private Criterion windowSet() {
    return criterion("The window is set",
        basis.context().window().map(window -> window.from() + " to " + window.to() + " "
            + window.zone()).orElse("not set"),
        basis.context().window().isPresent(), "a window: " + person(decides()), 27);
  }

  private Criterion fits() {
    var clock = night.clock();
    boolean held = clock.flatMap(one -> one.lastSafeAbort()).isPresent() && night.window().map(Window::length).filter(
        length -> length.compareTo(night.length().plus(clock.orElseThrow().wholeWayBack()).plus(clock.get().margin()))
            >= 0)
        .isPresent();
    var evidence =
        clock.map(one -> Conflicts.spoken(night.length()) + " forward, " + Conflicts.spoken(one.wholeWayBack())
            + " back, " + Conflicts.spoken(one.margin()) + " margin").orElse("no window, or nothing travels");
    return criterion("Forward, back and margin fit the window", evidence, held, "a longer window or a shorter night: "
        + person(runs()), 27, 38);
  }

  private Criterion roles() {
    var names = Stream.of(runs(), monitors(), decides()).filter(name -> !name.isBlank()).distinct().toList();
    return criterion("Who runs, who monitors and who decides are three people", names.isEmpty() ? "nobody named"
        : String.join(", ", names), names.size() == 3, (3 - names.size()) + " names: " + person(decides()), 27);
  }

  private Criterion wayBack() {
    var steps = night.wayBack().stream().flatMap(back -> back.steps().stream()).toList();
    long complete = steps.stream().filter(Criteria::complete).count();
    return criterion("Every step back has a person, a time and a check", complete + " of " + steps.size(),
        !night.forward().isEmpty() && complete == steps.size(), (steps.size() - complete) + " steps: " + person(runs()),
        5,
        43);
  }

  private static boolean complete(ReverseStep step) {
    return !step.person().isBlank() && !step.check().isBlank();
  }

  private Criterion numbers() {
    var all = basis.context().rollbackWhen();
    long numbered = all.stream().filter(one -> one.text().matches("(?s).*\\d.*")).count();
    return criterion("We go back on numbers", numbered + " of " + all.size() + " criteria hold a number",
        !all.isEmpty() && numbered == all.size(), "criteria with numbers: " + person(decides()), 44);
  }

  private Criterion told() {
    var audiences = basis.context().audiences();
    long owned = audiences.stream().filter(one -> !one.owner().isBlank()).count();
    return criterion("Each audience has somebody who writes to it", owned + " of " + audiences.size() + " audiences",
        !audiences.isEmpty() && owned == audiences.size(), "audiences and who writes to them: " + person(decides()),
        47);
  }

  private Criterion probes() {
    long planned = night.forward().stream()
        .filter(step -> step.stage() == Stage.PROBE).count();
    return criterion("Every endpoint answers from the new side", planned + " probes planned, none recorded yet", false,
        "the probes' results: " + person(monitors()), 28);
  }

  private Criterion nothingPointsThere() {
    var destinations = basis.manifest().items().stream().map(Item::disposition)
        .flatMap(
            one -> one instanceof Disposition.Move(var to, _, _, _) ? Stream.of(to.split("[:/]")[0]) : Stream.empty())
        .filter(host -> !host.isBlank()).distinct().toList();
    var arrows = basis.inventory().dependencies().stream().filter(one -> one.kind().isNeed())
        .filter(one -> destinations.stream().anyMatch(host -> one.to().value().matches("(host|endpoint/[^/]+)/"
            + Pattern.quote(host) + "(/.*)?")))
        .toList();
    return criterion("Nothing depends on the new side yet", arrows.size() + " arrows point to it", arrows.isEmpty(),
        arrows.isEmpty() ? "" : arrows.getFirst().from() + ": " + person(runs()), 29);
  }

  private Criterion watched() {
    var until = basis.context().window().map(window -> window.ends().plus(basis.context().thresholds().watch()));
    boolean held = until.filter(end -> !basis.asOf().isBefore(end)).isPresent();
    return criterion("Watched for " + basis.context().thresholds().watch().toHours() + " h without a criterion met",
        until.map(end -> "ends " + end.toLocalDateTime() + " " + end.getZone()).orElse("no window set"), held,
        "the watch: " + person(monitors()), 31);
  }

  private Criterion seldom() {
    long jobs = silent.stream().filter(one -> one.rules().contains(RuleId.of(56))).count();
    return criterion("What runs seldom has run by itself", jobs == 0 ? "nothing runs so seldom" : jobs
        + " to run, " + NONE, jobs == 0, "their next runs: " + person(reviewer()), 56);
  }

  private Criterion recorded(String asks, String who, int... rules) {
    return criterion(asks, NONE, false, "the result: " + person(who), rules);
  }

  private static Criterion criterion(String asks, String evidence, boolean held, String missing, int... rules) {
    return new Criterion(asks, Arrays.stream(rules).mapToObj(RuleId::of).toList(), evidence, held, held ? "" : missing);
  }

  private static String person(String name) {
    return name.isBlank() ? "nobody named yet" : name;
  }

  private String runs() {
    return basis.context().roles().runs();
  }

  private String monitors() {
    return basis.context().roles().monitors();
  }

  private String decides() {
    return basis.context().roles().decides();
  }

  private String reviewer() {
    return basis.context().roles().operationsReviewer();
  }
}
