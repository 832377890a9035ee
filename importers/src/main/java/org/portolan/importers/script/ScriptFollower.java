package org.portolan.importers.script;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Routines;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.run.SqlSink;
import org.portolan.importers.script.run.TreeIndex;
import org.portolan.importers.script.shell.Programs;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.tree.Defect;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Launch;
import org.portolan.importers.tree.LaunchFollower;
import org.portolan.importers.tree.Tree;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;
import org.portolan.model.work.SideBySide;

/// Follows what jobs and services run. Nothing is executed: programs are read, and followed as far as what they do
/// can be told from their text. Each launch is followed for itself, as many at once as there are processors.
public final class ScriptFollower implements LaunchFollower {
  private static final Pattern OF_WINDOWS =
      Pattern.compile("(?:^|[\\s\"'=])[A-Za-z]:\\\\|\\\\\\w+\\.(?:exe|bat|cmd|ps1)\\b");
  private static final Pattern DRIVE = Pattern.compile("\\b[A-Za-z]:/");

  @Override
  public void follow(Tree tree, List<Launch> launches, Findings findings, Progress progress) {
    var programs = Interpreters.programs();
    var routines = new Routines(tree);
    var index = new TreeIndex(tree);
    var steps = new Steps(progress, launches.size());
    // One does not see what another does, so their order matters only to those who read what they found.
    var runs = SideBySide.each(launches, launch -> {
      steps.next(launch);
      return follow(tree, launch, programs, routines, index, progress);
    });
    routines.paths().forEach(path -> findings.read(path, "routine"));
    new ScriptFacts(tree, runs).tell(findings);
  }

  /// Tells how many launches were begun, whoever follows them.
  private static final class Steps {
    private final Progress progress;
    private final int total;
    private int begun;

    Steps(Progress progress, int total) {
      this.progress = progress;
      this.total = total;
    }

    synchronized void next(Launch launch) {
      progress.check();
      progress.at("Following " + launch.by(), begun++, total);
    }
  }

  private static Run follow(Tree tree, Launch launch, Programs programs, Routines routines, TreeIndex index,
      Progress progress) {
    var run = new Run(tree, launch, programs, routines, index, progress);
    var place = new Place(launch.place().source(), Math.max(1, launch.place().line()));
    Map<String, Value> environment = new HashMap<>();
    launch.environment().forEach((name, value) -> environment.put(name, new Value.Text(value, place)));
    var process =
        Execution.of(launch.by(), environment, launch.directory(), tree.host(), launch.user());
    Defect.contain(
        () -> launch.inside().ifPresentOrElse(in -> new SqlSink(run, process).accept(launch.command(), in, place),
            () -> programs.shell(run, process, new Value.Text(slashed(launch.command()), place), place)),
        said -> run.unread(place, UnreadKind.UNPARSED, said));
    return run;
  }

  /// A command line of Windows, whose backslashes are no escapes.
  private static String slashed(String command) {
    return OF_WINDOWS.matcher(command).find()
        ? DRIVE.matcher(command.replace('\\', '/')).replaceAll("/") : command;
  }
}
