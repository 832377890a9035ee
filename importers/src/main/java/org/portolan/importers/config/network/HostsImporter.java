package org.portolan.importers.config.network;

import java.util.regex.Pattern;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

/// Reads `/etc/hosts` (hosts(5)): the names that this host, and only this host, knows for addresses.
public final class HostsImporter implements TreeImporter {
  private static final Pattern PLACE = Pattern.compile("(?:.*/)?etc/hosts");
  private static final Pattern ADDRESS =
      Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9a-fA-F]*:[0-9a-fA-F:.%\\w]*");
  private static final Pattern EVERYWHERE = Pattern.compile("localhost|localhost\\d?\\..*|ip6-.*|broadcasthost");

  @Override
  public String name() {
    return "hosts";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    for (var path : tree.paths()) {
      if (PLACE.matcher(tree.onHost(path)).matches()) {
        findings.read(path, name());
        tree.file(path).ifPresent(file -> read(tree.host(), file, findings));
      }
    }
  }

  private static void read(String host, TextFile file, Findings findings) {
    for (int number = 1; number <= file.lines().size(); number++) {
      var words = file.line(number).replaceFirst("#.*$", "").strip().split("\\s+");
      if (words[0].isEmpty()) {
        continue;
      }
      if (words.length < 2 || !ADDRESS.matcher(words[0]).matches()) {
        findings.unread(file.at(number), UnreadKind.UNPARSED, "Not an address with names behind it");
        continue;
      }
      for (int i = 1; i < words.length; i++) {
        if (!EVERYWHERE.matcher(words[i]).matches()) {
          findings.add(new Fact.Alias(host, words[i], words[0], file.at(number)));
        }
      }
    }
  }
}
