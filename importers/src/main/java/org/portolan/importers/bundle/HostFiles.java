package org.portolan.importers.bundle;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.HostZone;
import org.portolan.importers.tree.Tree;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Ids;
import org.portolan.model.problem.Location;

/// What a host says of itself: its name, its zone, its system.
final class HostFiles {
  private static final String NAME = "etc/hostname";
  private static final String ZONE = "etc/timezone";
  private static final List<String> SYSTEM = List.of("etc/os-release", "usr/lib/os-release");
  /// Which names cron reads, and where, depends on the system.
  private static final List<String> RELEASES = List.of("etc/debian_version", "etc/redhat-release");
  private static final Pattern PRETTY = Pattern.compile("(?m)^PRETTY_NAME=[\"']?([^\"'\\r\\n]+)");

  private HostFiles() {}

  /// The host itself, with what its own files say of it.
  static Asset read(Tree tree, Findings findings) {
    var host = Asset.of(Ids.host(tree.host()), AssetKind.HOST, tree.host()).onHost(tree.host());
    claim(tree, findings, NAME);
    RELEASES.forEach(path -> claim(tree, findings, path));
    var zone = HostZone.of(tree);
    if (zone.isPresent()) {
      host = host.with(Attribute.ZONE, zone.get().getId());
      claim(tree, findings, ZONE);
    }
    for (var path : SYSTEM) {
      var system = system(tree, path);
      if (system.isPresent() && !host.has("os")) {
        host = host.with("os", system.get()).seenAt(Location.of(path));
        claim(tree, findings, path);
      }
    }
    return host.with(HostOutputs.read(tree, findings));
  }

  private static Optional<String> system(Tree tree, String path) {
    return tree.file(path).map(TextFile::text).map(PRETTY::matcher).filter(found -> found.find())
        .map(found -> found.group(1).strip());
  }

  private static void claim(Tree tree, Findings findings, String path) {
    if (tree.file(path).isPresent()) {
      findings.read(path, "host");
    }
  }
}
