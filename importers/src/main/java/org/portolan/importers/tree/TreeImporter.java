package org.portolan.importers.tree;

import org.portolan.model.work.Progress;

/// Finds one kind of thing in a tree: crontabs, systemd units, configuration files. Registered as a service.
public interface TreeImporter {
  /// Short and stable, shown as the reader of a file: `crontab`.
  String name();

  void read(Tree tree, Findings findings, Progress progress);
}
