package org.portolan.importers.bundle;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.portolan.importers.tree.Defect;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.LaunchFollower;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.importers.tree.TreeLimits;
import org.portolan.importers.tree.Trees;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.Attribute;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.intake.Importer;
import org.portolan.model.intake.Source;
import org.portolan.model.intake.SourceKind;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.unit.Spoken;
import org.portolan.model.work.Progress;
import org.portolan.model.work.SideBySide;

/// Reads a folder or archive that was collected from a host, or a repository. It is never written to.
///
/// @param path a folder, an archive (tar, tar.gz, zip) or a single text file
/// @param host the name of the host it came from, and of the source; where it is empty, the collected `/etc/hostname`
///             says it, else the name of `path`
public record FilesImporter(Path path, String host, TreeLimits limits) implements Importer {
  public FilesImporter(Path path, String host) {
    this(path, host, TreeLimits.USUAL);
  }

  @Override
  public ImportReport read(Progress progress) throws ProblemException {
    var findings = new Findings();
    var gathered = Trees.gather(path, host, limits, findings, progress);
    var tree = gathered.tree();
    var inTurn = Progress.inTurn(progress);
    SideBySide.each(treeImporters(), importer -> found(importer, tree, inTurn)).forEach(findings::add);
    for (var follower : ServiceLoader.load(LaunchFollower.class)) {
      progress.check();
      Defect.contain(() -> follower.follow(tree, findings.launches(), findings, progress),
          said -> findings.unread(Location.of(tree.host()), UnreadKind.UNPARSED, said));
    }
    var hostItself = HostFiles.read(tree, findings);
    UnclaimedFiles.report(tree, findings);
    int files = tree.paths().size();
    var source = new Source(tree.host(), SourceKind.FILES, path.toString(),
        "Files of " + tree.host() + ", " + Spoken.count(files) + (files == 1 ? " text file" : " text files"));
    return new ImportReport(source, facts(tree, hostItself, findings), findings.read(), findings.unread(),
        gathered.complete());
  }

  private static Findings found(TreeImporter importer, Tree tree, Progress progress) {
    progress.check();
    var findings = new Findings();
    Defect.contain(() -> importer.read(tree, findings, progress),
        said -> findings.unread(Location.of(importer.name()), UnreadKind.UNPARSED, said));
    return findings;
  }

  /// By name, so that what they find comes in the same order on every machine.
  private static List<TreeImporter> treeImporters() {
    return ServiceLoader.load(TreeImporter.class).stream().map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(TreeImporter::name)).toList();
  }

  private static List<Fact> facts(Tree tree, Asset hostItself, Findings findings) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact.Found(hostItself));
    facts.addAll(findings.facts());
    var folded = facts.stream().filter(Fact.Found.class::isInstance).map(fact -> ((Fact.Found) fact).asset())
        .filter(asset -> asset.has(Attribute.OPERATING_SYSTEM)).collect(Collectors.groupingBy(Asset::kind));
    folded.entrySet().stream().sorted(Comparator.comparing(entry -> entry.getKey())).forEach(entry -> facts
        .add(new Fact.Folded(tree.host(),
            "the operating system's own " + entry.getKey().spoken() + "s: " + names(entry.getValue()),
            entry.getValue().size())));
    return facts;
  }

  private static String names(List<Asset> assets) {
    return assets.stream().map(Asset::name).distinct().sorted().collect(Collectors.joining(", "));
  }
}
