package org.portolan.importers.tree;

import java.util.List;
import org.portolan.model.work.Progress;

/// Follows command lines into the scripts, modules and statements that they run. Registered as a service; called
/// once, after all [TreeImporter]s.
public interface LaunchFollower {
  void follow(Tree tree, List<Launch> launches, Findings findings, Progress progress);
}
