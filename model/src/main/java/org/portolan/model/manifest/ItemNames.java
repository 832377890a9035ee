package org.portolan.model.manifest;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;

/// Finds short names for new items, each of them once.
final class ItemNames {
  private final Set<String> taken;

  ItemNames(Manifest manifest) {
    taken = manifest.items().stream().map(item -> item.id().value()).collect(Collectors.toCollection(HashSet::new));
  }

  /// The name itself, or with `~2`, `~3` … where it is taken.
  ItemId free(String name) {
    var wanted = name.isBlank() ? "unnamed" : name.strip();
    var free = wanted;
    for (int count = 2; !taken.add(free); count++) {
      free = wanted + "~" + count;
    }
    return new ItemId(free);
  }

  /// `finance`, or `backoffice.finance` where another one is called that.
  String dotted(String source, String schema) {
    return taken.contains(schema) ? source + "." + schema : schema;
  }

  /// A job is called after the one script that it starts, else after itself.
  String ofJob(Asset job, SortedSet<AssetId> scripts) {
    return scripts.size() == 1 ? ofPath(scripts.getFirst().value()) : ofCommand(job.name());
  }

  /// The last part of a path, without the ending that says its language.
  String ofPath(String path) {
    var last = path.substring(path.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    return dot > 0 && last.length() - dot <= 5 ? last.substring(0, dot) : last;
  }

  private String ofCommand(String command) {
    var first = command.strip().split("\\s+", 2)[0];
    return first.contains("/") ? ofPath(first) : command;
  }
}
