package org.portolan.importers.schedule;

import java.util.Map;
import java.util.regex.Pattern;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.work.Progress;

/// Reads the scripts of `/etc/init.d` that start programs of the host's own, for hosts that have no unit of systemd for
/// them. Those of packages start programs that packages bring, and say nothing that the list of packages does not.
public final class ServiceScriptsImporter implements TreeImporter {
  private static final Pattern PLACE = Pattern.compile("(?:.*/)?etc/(?:rc\\.d/)?init\\.d/([\\w.@-]+?)(?:\\.sh)?");
  private static final Pattern SCRIPT = Pattern.compile("#+ *(?:BEGIN INIT INFO|chkconfig:).*");
  /// Where packages put nothing.
  private static final Pattern LOCAL = Pattern.compile(
      "(?:^|[\\s'\"=(])/(?:srv|opt|home|usr/local|var/www|root|data|app|apps|u\\d\\d)/(?!s?bin(?:[:/'\"\\s]|$)).*");
  private static final Pattern SEARCHED = Pattern.compile("\\s*(?:export\\s+)?PATH=.*");

  @Override
  public String name() {
    return "service-scripts";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    for (var path : tree.paths()) {
      var place = PLACE.matcher(tree.onHost(path));
      if (place.matches()) {
        progress.check();
        tree.file(path).filter(file -> isOwn(tree, file, place.group(1)))
            .ifPresent(file -> tell(tree, file, place.group(1), findings));
      }
    }
  }

  private static boolean isOwn(Tree tree, TextFile file, String name) {
    return file.lines().stream().limit(40).anyMatch(line -> SCRIPT.matcher(line.strip()).matches())
        && file.lines().stream().anyMatch(line -> !line.strip().startsWith("#") && !SEARCHED.matcher(line).matches()
            && LOCAL.matcher(line).find())
        && tree.paths().stream().noneMatch(path -> path.endsWith("systemd/system/" + name + ".service"));
  }

  /// Which of them are started stands in links beside them, where these were collected.
  private static void tell(Tree tree, TextFile file, String name, Findings findings) {
    findings.read(file.path(), "service-scripts");
    var links = tree.links().keySet().stream().map(tree::onHost)
        .filter(link -> link.matches("(?:.*/)?etc/(?:rc\\.d/)?rc[2-5]\\.d/[SK]\\d\\d.+")).toList();
    boolean started = links.stream().anyMatch(link -> link.matches(".*/S\\d\\d" + Pattern.quote(file.name())));
    new KeptService(name, tree.host(), "/" + tree.onHost(file.path()) + " start", "root", Map.of(), "",
        file.at(1), file.line(1), !links.isEmpty() && !started).tell(findings);
  }
}
