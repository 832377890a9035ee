package org.portolan.importers.schedule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.text.Secrets;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Launch;
import org.portolan.importers.tree.Tree;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Evidence;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.Target;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.Location;

/// Tells the jobs that one file declares, and what it leaves open. A file counts as read once it has told one of either.
public final class Declarations {
  /// The zone in front of the fields, as robfig's cron and Jenkins have it.
  private static final Pattern ZONED = Pattern.compile("(?:CRON_)?TZ=(\\S+)\\s+(.*)", Pattern.DOTALL);
  /// The zone behind the fields, as fugit has it.
  private static final Pattern IN_ZONE = Pattern.compile("(.*\\S)\\s+([A-Z]\\w+(?:/[\\w/+-]+)|UTC)");

  private final Tree tree;
  private final TextFile file;
  private final String reader;
  private final Findings findings;
  private final Map<String, Integer> twins = new HashMap<>();
  private boolean read;

  public Declarations(Tree tree, TextFile file, String reader, Findings findings) {
    this.tree = tree;
    this.file = file;
    this.reader = reader;
    this.findings = findings;
  }

  public Tree tree() {
    return tree;
  }

  public TextFile file() {
    return file;
  }

  /// A statement that a database runs by itself.
  ///
  /// @param database empty where the file does not say it
  /// @param line     where its text begins
  public record Inside(Engine engine, String database, String statement, int line) {}

  public void tell(Declared job) {
    tell(job, List.of());
  }

  /// A job that the operating system brings for itself: it is there, and is not followed.
  public void tellOfSystem(Declared job) {
    scheduled(job, true).tellElsewhere(findings);
  }

  /// A job that a database keeps inside itself.
  public void tell(Declared job, List<Inside> statements) {
    var told = scheduled(job, false);
    told.tellElsewhere(findings);
    if (job.off().isEmpty()) {
      job.launches().forEach(command -> launch(told, command, job.environment(), job.directory()));
      statements.forEach(statement -> inside(told, statement));
      job.code().forEach(place -> code(told, place));
    }
  }

  private ScheduledJob scheduled(Declared job, boolean ofSystem) {
    read();
    var id = JobName.of(job.name());
    int count = twins.merge(id, 1, Integer::sum);
    int line = line(job.line());
    var zoned = ZONED.matcher(job.words().strip());
    var inZone = IN_ZONE.matcher(job.words().strip());
    boolean behind = inZone.matches() && (TimeWords.isCron(inZone.group(1))
        || inZone.group(1).startsWith("every ") && TimeWords.isKnown(inZone.group(1)));
    var words = zoned.matches() ? zoned.group(2) : behind ? inZone.group(1) : job.words().strip();
    var zone = zoned.matches() ? zoned.group(1) : behind ? inZone.group(2) : job.zone();
    return new ScheduledJob(Ids.job(tree.host(), tree.onHost(file.path()), count == 1 ? id : id + "~" + count),
        Secrets.mask(job.name()), tree.host(), words, zone, job.user(), false, job.command(), job.environment(),
        file.at(line), file.lines().isEmpty() ? "" : file.line(line), job.off(), ofSystem);
  }

  /// Something that this file leaves open.
  public void unknown(int number, UnreadKind kind, String reason) {
    read();
    findings.unread(file.at(line(number)), kind, reason);
  }

  /// The file was looked through, whether it says anything or not.
  public void looked() {
    read();
  }

  private void read() {
    if (!read) {
      findings.read(file.path(), reader);
    }
    read = true;
  }

  private int line(int number) {
    return Math.max(1, Math.min(number, file.lines().size()));
  }

  private void launch(ScheduledJob job, String command, Map<String, String> environment, String directory) {
    findings.launch(new Launch(job.id(), command, job.user(), environment, directory, job.place(),
        Secrets.evidence(job.line())));
  }

  private void inside(ScheduledJob job, Inside run) {
    var in = new Target.Database(run.engine(), tree.host(), "", 0, run.database());
    findings.launch(
        new Launch(job.id(), run.statement(), Optional.of(in), job.user(), Map.of(), "", file.at(line(run.line())),
            Secrets.evidence(job.line())));
  }

  private void code(ScheduledJob job, CodePlace code) {
    AssetId script = Ids.script(tree.host(), code.path());
    findings.add(new Fact.Found(Asset.of(script, AssetKind.SCRIPT, code.name()).onHost(tree.host())
        .seenAt(Location.of(code.path(), 1))));
    findings.add(new Fact.Needs(new Target.Known(job.id()), new Target.Known(script), DependencyKind.RUNS,
        code.function(), Evidence.declared(job.place(), Secrets.evidence(job.line()))));
    var onHost = tree.onHost(code.path());
    code.command(onHost).ifPresentOrElse(command -> launch(job, command, environment(code, job), ""),
        () -> findings.unread(job.place(), UnreadKind.UNPARSED, "What " + code.name()
            + " does was not followed, because nothing reads its language"));
  }

  /// What whoever follows the program has to know of where it begins.
  private Map<String, String> environment(CodePlace code, ScheduledJob job) {
    Map<String, String> known = new HashMap<>(job.environment());
    if (code.path().endsWith(".py")) {
      known.put("PYTHONPATH", "/" + tree.onHost(code.folder()));
      if (!code.function().isEmpty()) {
        known.put(Launch.ENTRY, code.function());
      }
      if (!code.part().isEmpty()) {
        known.put(Launch.PART, code.part());
      }
    } else if (!code.function().isEmpty()) {
      known.put(Launch.ENTRY, code.function());
    } else if (code.path().equals(file.path())) {
      known.put(Launch.LINE, String.valueOf(job.place().line()));
    }
    return known;
  }
}
