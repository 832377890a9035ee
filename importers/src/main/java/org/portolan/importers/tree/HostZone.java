package org.portolan.importers.tree;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.portolan.importers.text.TextFile;

/// The zone that a host's clock shows, in which its jobs run and its logs are written.
public final class HostZone {
  private HostZone() {}

  /// As `/etc/timezone` or the link `/etc/localtime` says; empty where the tree has neither.
  public static Optional<ZoneId> of(Tree tree) {
    var words =
        tree.file("etc/timezone").map(TextFile::text).orElseGet(() -> tree.links().getOrDefault("etc/localtime", ""));
    var name = words.strip().replaceFirst("^.*/zoneinfo/", "");
    try {
      return name.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(name));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
