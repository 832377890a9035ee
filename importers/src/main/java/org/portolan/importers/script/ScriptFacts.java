package org.portolan.importers.script;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.portolan.importers.script.run.Consequence;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.run.Touch;
import org.portolan.importers.script.shell.ScriptLanguage;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.text.Secrets;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Evidence;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.Target;
import org.portolan.model.problem.Location;

/// Tells what all runs have found. What a script does whoever starts it belongs to the script; what it does only for
/// some of its callers (a `--mode`, an argument) belongs to the jobs that cause it.
final class ScriptFacts {
  private static final Pattern LISTS = Pattern.compile(".*\\.(?:ya?ml|json|xml|tf|toml)");
  private final Tree tree;
  private final List<Run> runs;
  /// What stands at a place; many jobs come by the same.
  private final Map<Location, String> shown = new HashMap<>();

  ScriptFacts(Tree tree, List<Run> runs) {
    this.tree = tree;
    this.runs = runs;
  }

  void tell(Findings findings) {
    scripts(findings);
    missing(findings);
    consequences(findings);
    touches(findings);
    runs.forEach(
        run -> run.unread().forEach(unread -> findings.unread(unread.place(), unread.kind(), unread.reason())));
  }

  private void touches(Findings findings) {
    var all = runs.stream().map(run -> new Told(run, run.touches())).toList();
    var callers = callers(all);
    var causes = new HashMap<Touch, Set<AssetId>>();
    all.forEach(told -> told.touches().forEach(touch -> causes
        .computeIfAbsent(touch.whateverTheWay(), _ -> new HashSet<>(2)).add(told.run().launch().by())));
    var places = new HashSet<String>();
    for (var told : all) {
      var launch = told.run().launch();
      for (var touch : told.touches()) {
        boolean always =
            causes.getOrDefault(touch.whateverTheWay(), Set.of())
                .containsAll(callers.getOrDefault(touch.by(), Set.of()));
        findings.add(fact(always ? touch.by() : launch.by(), touch, told.run()));
        if (!launch.place().source().equals(touch.place().path())) {
          places.add(touch.place().path());
        }
      }
    }
    places.stream().filter(path -> tree.file(path).isPresent()).forEach(path -> findings.read(path, "script"));
  }

  /// What a run has found, put together once.
  private record Told(Run run, List<Touch> touches) {}

  /// For each script the jobs in whose runs it takes part.
  private Map<AssetId, Set<AssetId>> callers(List<Told> all) {
    var callers = new HashMap<AssetId, Set<AssetId>>();
    for (var told : all) {
      var run = told.run();
      told.touches().stream().map(Touch::by).distinct()
          .forEach(by -> callers.computeIfAbsent(by, _ -> new HashSet<>()).add(run.launch().by()));
      run.scripts().forEach(path -> callers.computeIfAbsent(Ids.script(tree.host(), path), _ -> new HashSet<>())
          .add(run.launch().by()));
    }
    return callers;
  }

  private Fact fact(AssetId by, Touch touch, Run run) {
    double way = by.equals(touch.by()) ? 1 : touch.way();
    return new Fact.Needs(new Target.Known(by), touch.to(), touch.kind(), touch.name(),
        evidence(touch.place(), touch.certainty() * way, run));
  }

  /// What a trigger or view does is its own, in whichever run it was caused.
  private void consequences(Findings findings) {
    var told = new HashSet<Consequence>();
    for (var run : runs) {
      run.consequences().stream().filter(told::add).forEach(one -> findings
          .add(new Fact.Needs(one.by(), one.to(), one.kind(), "", evidence(one.place(), one.certainty(), run))));
    }
  }

  private Evidence evidence(Place place, double certainty, Run run) {
    var at = place.path().isEmpty() ? run.launch().place() : place.location();
    // a program may hold its own schedule, and what it does stands elsewhere in it
    boolean inSchedule = run.launch().inside().isEmpty()
        && at.source().equals(run.launch().place().source()) && !run.scripts().contains(at.source());
    var text = inSchedule ? run.launch().text() : shown.computeIfAbsent(at, this::shown);
    return Evidence.inferred(inSchedule ? run.launch().place() : at, text,
        Math.round(certainty * 1_000) / 1_000.0);
  }

  private String shown(Location at) {
    return tree.file(at.source())
        .map(file -> at.line() <= file.lines().size() ? Secrets.evidence(file.line(at.line())) : "").orElse("");
  }

  private void scripts(Findings findings) {
    var paths = new TreeSet<String>();
    runs.forEach(run -> paths.addAll(run.scripts()));
    // A function that a list of jobs names is called from there, and the list is no script.
    paths.removeIf(path -> LISTS.matcher(path).matches());
    for (var path : paths) {
      tree.file(path).ifPresent(file -> {
        findings.add(new Fact.Found(Asset.of(Ids.script(tree.host(), path), AssetKind.SCRIPT, Paths.name(path))
            .onHost(tree.host()).with(Attribute.LANGUAGE, ScriptLanguage.of(file)).seenAt(Location.of(path, 1))));
        findings.read(path, "script");
      });
    }
  }

  private void missing(Findings findings) {
    for (var run : runs) {
      for (var missing : run.missing()) {
        var id = Ids.script(tree.host(), missing.path());
        findings.add(new Fact.Found(Asset.of(id, AssetKind.SCRIPT, Paths.name(missing.path())).onHost(tree.host())
            .with(Attribute.MISSING, "true")));
        var kind =
            missing.included() && !missing.by().equals(run.launch().by()) ? DependencyKind.CALLS : DependencyKind.RUNS;
        findings.add(
            fact(missing.by(), new Touch(missing.by(), kind, new Target.Known(id), "", missing.place(), 0.95, 1), run));
      }
    }
  }
}
