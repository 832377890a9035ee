package org.portolan.importers.bundle;

import java.util.regex.Pattern;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.Location;
import org.portolan.model.work.Progress;

/// Reads what `portolan collect` wrote down beside the files: what it may not read, and which addresses the host has.
public final class CollectorNotes implements TreeImporter {
  static final String FOLDER = "portolan/";
  /// Not those of bridges for containers, which are the same on every host.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "\\binet6? (?:addr:)?([0-9a-fA-F.:]+)(?:/\\d+)?\\b(?!.*\\bscope (?:link|host)\\b)(?!.*\\s(?:docker|br-|virbr|veth|cni)\\S*$).*|IPv[46][- ].*: ([0-9a-fA-F.:]+)(?:\\(.*)?");

  @Override
  public String name() {
    return "collector";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    tree.file(FOLDER + "not-read.txt").ifPresent(file -> {
      findings.read(file.path(), name());
      file.lines().forEach(line -> notRead(line, findings));
    });
    tree.file(FOLDER + "collected.txt").ifPresent(file -> findings.read(file.path(), name()));
    tree.file(FOLDER + "addresses.txt").ifPresent(file -> addresses(file, tree, findings));
  }

  private static void notRead(String line, Findings findings) {
    int tab = line.indexOf('\t');
    if (tab > 0) {
      var why = line.substring(tab + 1).strip();
      boolean forbidden = why.contains("denied");
      findings.unread(Location.of(line.substring(0, tab).replaceFirst("^/+", "")),
          forbidden ? UnreadKind.FORBIDDEN : why.startsWith("larger") || why.startsWith("more")
              ? UnreadKind.TOO_LARGE : UnreadKind.ABSENT,
          "It was not collected: " + why + (forbidden ? "; collect again as root" : ""));
    }
  }

  private void addresses(TextFile file, Tree tree, Findings findings) {
    findings.read(file.path(), name());
    for (int i = 1; i <= file.lines().size(); i++) {
      var found = ADDRESS.matcher(file.line(i));
      if (found.find()) {
        var address = found.group(1) == null ? found.group(2) : found.group(1);
        if (!address.startsWith("127.") && !address.equals("::1") && !address.startsWith("fe80")) {
          findings.add(new Fact.Alias(tree.host(), tree.host(), address, file.at(i)));
        }
      }
    }
  }
}
