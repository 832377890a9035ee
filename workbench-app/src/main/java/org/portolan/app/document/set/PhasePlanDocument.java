package org.portolan.app.document.set;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.app.document.Block;
import org.portolan.app.document.Block.Align;
import org.portolan.app.document.Block.Column;
import org.portolan.app.document.Block.Figure;
import org.portolan.app.document.Block.Figures;
import org.portolan.app.document.Block.Folded;
import org.portolan.app.document.Block.Heading;
import org.portolan.app.document.Block.Paragraph;
import org.portolan.app.document.Block.Row;
import org.portolan.app.document.Block.Table;
import org.portolan.app.document.Document;
import org.portolan.app.document.Text;
import org.portolan.app.document.picture.GanttPicture;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.manifest.Thresholds;
import org.portolan.model.method.RuleId;
import org.portolan.model.plan.Conflict;
import org.portolan.model.plan.Phase;
import org.portolan.model.plan.Task;
import org.portolan.model.plan.Transfer;
import org.portolan.model.plan.Wave;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;

/// What happens in which order, what must be true first, and what does not fit.
final class PhasePlanDocument {
  private static final Text PLAN = Text.code("portolan plan");
  private final Survey survey;
  private final List<Block> blocks = new ArrayList<>();

  private PhasePlanDocument(Survey survey) {
    this.survey = survey;
  }

  static Document of(Survey survey) {
    return new PhasePlanDocument(survey).write();
  }

  private Document write() {
    var plan = survey.plan();
    var next = plan.phases().stream().filter(phase -> !phase.gate().open()).findFirst();
    blocks.add(new Figures(List.of(Cover.window(plan.window()), nextGate(next), conflictsFigure())));
    blocks.add(new Heading(2, "", "Phases and gates", Text.NONE, "phases", false));
    blocks.add(phases());
    next.ifPresent(this::gate);
    conflicts();
    blocks.add(new Heading(2, "", "Waves and bridges", Text.of("R-55"), "waves", false));
    blocks.add(waves());
    blocks.add(new Heading(2, "", "How long the data takes", Text.of("R-19"), "transfer", false));
    blocks.add(transfers());
    blocks.add(new Heading(2, "", "Tasks", Text.NONE, "tasks", false));
    plan.phases().forEach(this::tasks);
    changedDefaults();
    // It takes a page across: between tables, one of which goes on for a row or two, it would leave a page nearly empty.
    if (!plan.phases().isEmpty()) {
      blocks.add(GanttPicture.of(plan, survey.manifest().context().freezes(), survey.asOf().toLocalDate()));
    }
    blocks.addAll(NotLookedAt.byReason(survey));
    return Cover.document(survey, "phase-plan", "Phase plan",
        "What happens in which order, and what must be true first.",
        plan.window().map(window -> "Cutover " + Spoken.weekdayMoment(window.begins())).orElse("No window is set"),
        false, blocks);
  }

  private Figure nextGate(Optional<Phase> next) {
    return next.map(phase -> new Figure("Next gate", "Gate " + phase.number(),
        Spoken.longDay(phase.gate().due()) + "; " + phase.gate().held() + " of " + phase.gate().criteria().size()
            + " criteria held",
        false)).orElse(new Figure("Next gate", survey.plan().phases().isEmpty() ? "none" : "all open",
            survey.plan().phases().isEmpty() ? "There is no phase yet." : "Every gate is open.", false));
  }

  private Figure conflictsFigure() {
    int conflicts = survey.plan().conflicts().size();
    var days = survey.plan().window()
        .map(window -> ChronoUnit.DAYS.between(survey.asOf().toLocalDate(), window.from().toLocalDate()));
    return new Figure("Does not fit", Spoken.count(conflicts), days.map(left -> left >= 0
        ? Spoken.count(left, "day", "days") + " to the window" : "the window lies in the past")
        .orElse("no window to fit into"),
        conflicts > 0);
  }

  private Table phases() {
    var columns = List.of(new Column("Phase", 8, Align.LEFT), new Column("What is true at its end", 50, Align.LEFT),
        new Column("From", 12, Align.LEFT), new Column("To", 12, Align.LEFT), new Column("Gate", 18, Align.LEFT));
    var rows = survey.plan().phases().stream().map(phase -> new Row(List.of(Text.strong("" + phase.number()),
        Text.strong(phase.name() + ". ").and(phase.goal()), Text.of(Spoken.day(phase.from())),
        Text.of(Spoken.day(phase.to())), gateState(phase)), false)).toList();
    return new Table("", columns, rows.isEmpty() ? List.of(NotLookedAt.nothing("No phase yet.")) : rows);
  }

  private static Text gateState(Phase phase) {
    return phase.gate().open() ? Text.of("open")
        : Text.strong("due " + Spoken.day(phase.gate().due())).and(", " + phase.gate().held() + " of "
            + phase.gate().criteria().size() + " held");
  }

  private void gate(Phase phase) {
    blocks.add(new Heading(2, "", "Gate " + phase.number() + ": what is held, what is missing",
        Text.of("R-21"), "gate", false));
    var columns = List.of(new Column("Gate " + phase.number() + " asks for", 34, Align.LEFT),
        new Column("Rule", 13, Align.LEFT), new Column("Evidence held", 26, Align.LEFT),
        new Column("State, or who can give it", 27, Align.LEFT));
    var rows = phase.gate().criteria().stream()
        .map(criterion -> new Row(List.of(Text.of(criterion.asks()), Text.of(Text.tied(rules(criterion.rules()))),
            Text.of(criterion.evidence()),
            criterion.held() ? Text.of("held") : Text.strong("missing: ").and(criterion.missing())), false))
        .toList();
    blocks.add(new Table("", columns, rows));
  }

  private static String rules(List<RuleId> rules) {
    return rules.stream().map(RuleId::toString).collect(Collectors.joining(", "));
  }

  private void conflicts() {
    blocks.add(new Heading(2, "", "What does not fit", Text.NONE, "conflicts", false));
    var columns = List.of(new Column("Rule", 10, Align.LEFT), new Column("What", 50, Align.LEFT),
        new Column("What to do", 40, Align.LEFT));
    var rows = survey.plan().conflicts().stream()
        .map((Conflict conflict) -> new Row(List.of(Text.of(conflict.rule().toString()), Text.of(conflict.summary()),
            Text.of(conflict.remedy())), false))
        .toList();
    blocks.add(new Table("", columns, rows.isEmpty() ? List.of(NotLookedAt.nothing("Every date fits.")) : rows));
  }

  private Table waves() {
    var columns = List.of(new Column("Wave", 8, Align.LEFT), new Column("What moves together", 38, Align.LEFT),
        new Column("Size", 12, Align.RIGHT), new Column("Why", 22, Align.LEFT),
        new Column("Cut by it", 20, Align.RIGHT));
    var rows = survey.plan().waves().stream().map((Wave wave) -> new Row(List.of(Text.strong("" + wave.number()),
        Text.strong(wave.name()).and(wave.name().isBlank() ? "" : ": ")
            .and(wave.items().stream().map(ItemId::value).collect(Collectors.joining(", "))),
        Text.of(survey.volume(wave)), Text.of(wave.why()),
        Text.of(wave.crossing().isEmpty() ? "nothing" : Spoken.count(wave.crossing().size(), "dependency",
            "dependencies"))),
        false)).toList();
    return new Table("", columns, rows.isEmpty() ? List.of(NotLookedAt.nothing("Nothing moves yet.")) : rows);
  }

  private Table transfers() {
    var columns = List.of(new Column("Item", 22, Align.LEFT), new Column("Size", 13, Align.RIGHT),
        new Column("At", 17, Align.RIGHT), new Column("Takes", 15, Align.RIGHT),
        new Column("Does it fit the window?", 33, Align.LEFT));
    var rows = Stream.concat(survey.plan().transfers().stream().map(PhasePlanDocument::transfer),
        survey.ofUnknownSize().stream().map(PhasePlanDocument::unmeasured)).toList();
    return new Table("", columns, rows.isEmpty() ? List.of(NotLookedAt.nothing("No data moves yet.")) : rows);
  }

  private static Row unmeasured(Item item) {
    return new Row(List.of(Text.strong(item.id().value()), Text.of("not known"), Text.of("–"), Text.of("not known"),
        Text.of("Say its size in the manifest, or read its database.")), false);
  }

  private static Row transfer(Transfer transfer) {
    return new Row(List.of(
        Text.strong(transfer.item().value()), Text.of(transfer.size().toString()),
        Text.of(transfer.rate().map(Object::toString).orElse("not measured")),
        Text.of(transfer.takes().map(Spoken::duration).orElse("not known")),
        transfer.recommendation().isBlank() ? Text.of(transfer.fits() ? "yes" : "not known")
            : Text.of(transfer.recommendation())),
        false);
  }

  private void tasks(Phase phase) {
    blocks.add(new Heading(3, "", phase.number() + " " + phase.name(), Text.NONE, "", false));
    var columns = List.of(new Column("Task", 40, Align.LEFT), new Column("From", 12, Align.LEFT),
        new Column("To", 12, Align.LEFT), new Column("Latest", 12, Align.LEFT), new Column("Who", 24, Align.LEFT));
    var tasks = phase.tasks();
    if (tasks.isEmpty()) {
      blocks.add(new Table("", columns, List.of(NotLookedAt.nothing("No task."))));
    } else if (tasks.size() <= LongLists.READABLE) {
      blocks.add(new Table("", columns, tasks.stream().map(PhasePlanDocument::row).toList()));
    } else {
      pressing(columns, tasks);
    }
  }

  /// Of many tasks those that move the window are read, and the others looked up.
  private void pressing(List<Column> columns, List<Task> tasks) {
    var pressing = tasks.stream().filter(Task::critical).toList();
    var others = tasks.stream().filter(task -> !task.critical()).toList();
    if (!pressing.isEmpty()) {
      blocks.add(new Table("", columns, LongLists.rows(pressing, LongLists.READABLE, PhasePlanDocument::row, PLAN)));
    }
    if (!others.isEmpty()) {
      blocks.add(new Folded(Text.strong(Spoken.count(others.size(), "task", "tasks")).and(" with time in hand"), false,
          List.of(new Table("", columns, LongLists.rows(others, LongLists.FOLDED, PhasePlanDocument::row, PLAN)))));
    }
  }

  private static Row row(Task task) {
    return new Row(List.of(task.critical() ? Text.strong(task.name()) : Text.of(task.name()),
        Text.of(Spoken.day(task.from())), Text.of(Spoken.day(task.to())),
        Text.of(task.done() >= 1 ? "done" : Spoken.day(task.latest())),
        Text.person(task.person())), false);
  }

  private void changedDefaults() {
    var now = survey.manifest().context().thresholds();
    var usual = Thresholds.DEFAULT;
    var changes = new ArrayList<String>();
    changed(changes, "margin", Spoken.duration(now.margin()), Spoken.duration(usual.margin()));
    changed(changes, "watch", Spoken.duration(now.watch()), Spoken.duration(usual.watch()));
    changed(changes, "first notice", Spoken.duration(now.noticeFirst()), Spoken.duration(usual.noticeFirst()));
    changed(changes, "second notice", Spoken.duration(now.noticeSecond()), Spoken.duration(usual.noticeSecond()));
    changed(changes, "clean rehearsals", "" + now.cleanRehearsals(), "" + usual.cleanRehearsals());
    if (!changes.isEmpty()) {
      blocks.add(new Paragraph(Text.strong("Changed defaults: ").and(String.join("; ", changes) + "."), false));
    }
  }

  private static void changed(List<String> changes, String what, String now, String usual) {
    if (!now.equals(usual)) {
      changes.add(what + " " + now + " (" + usual + ")");
    }
  }
}
