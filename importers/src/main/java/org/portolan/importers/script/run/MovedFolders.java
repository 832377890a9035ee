package org.portolan.importers.script.run;

import java.util.HashMap;
import java.util.Map;
import org.portolan.importers.script.value.Paths;

/// Folders that programs call by another name than the one they were collected under: `/app` inside a container is
/// `/srv/shop` of the host. A script that was found by the end of its path tells which.
public final class MovedFolders {
  /// An empty name where two scripts tell different ones.
  private final Map<String, String> names = new HashMap<>();

  /// @param said  the path on the host that a script was called by
  /// @param found its path in the tree
  public void found(String said, String found) {
    var called = Paths.normal(said);
    var kept = "/" + found;
    if (!called.startsWith("/") || called.equals(kept)) {
      return;
    }
    while (called.length() > 1 && kept.length() > 1 && Paths.name(called).equals(Paths.name(kept))) {
      called = Paths.directory(called).isEmpty() ? "/" : Paths.directory(called);
      kept = Paths.directory(kept).isEmpty() ? "/" : Paths.directory(kept);
    }
    var other = kept;
    if (called.length() > 1) {
      names.merge(called, kept, (one, _) -> one.equals(other) ? one : "");
    }
  }

  /// Where a folder that was not collected by that name lies; the folder itself where nobody knows.
  public String of(String folder, TreeIndex index) {
    var rest = "";
    for (var above = folder; above.length() > 1 && !index.isFolder(folder); above = Paths.directory(above)) {
      var kept = names.getOrDefault(above, "");
      if (!kept.isEmpty() && index.isFolder(kept + rest)) {
        return kept + rest;
      }
      rest = "/" + Paths.name(above) + rest;
    }
    return folder;
  }
}
