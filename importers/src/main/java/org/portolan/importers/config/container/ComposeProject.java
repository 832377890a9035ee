package org.portolan.importers.config.container;

import org.portolan.importers.config.Variables;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Ids;

/// Services of one folder are one project: what overrides a file means the same services. The project's name keeps
/// them apart from the host's own services.
///
/// @param file      one of its files
/// @param main      the path of the file that includes it, or its own
/// @param variables what its `.env` says
record ComposeProject(Tree tree, TextFile file, String main, Variables variables, Findings findings) {
  AssetId id(String service) {
    return Ids.service(tree.host(), name() + "." + service);
  }

  ContainerNetwork network() {
    return new ContainerNetwork(name(), tree.host());
  }

  String folder() {
    return file.path().substring(0, file.path().lastIndexOf('/') + 1);
  }

  private String name() {
    var parts = main.split("/");
    return parts.length > 1 ? parts[parts.length - 2] : tree.host();
  }
}
