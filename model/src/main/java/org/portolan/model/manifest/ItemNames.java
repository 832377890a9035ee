package org.portolan.model.manifest;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.portolan.model.asset.AssetId;

/// Finds short names for new items, each of them once.
final class ItemNames {
  private final Set<String> taken;

  ItemNames(Manifest manifest) {
    taken = manifest.items().stream().map(item -> item.id().value()).collect(Collectors.toCollection(HashSet::new));
  }

  /// The name itself; where it is taken `name@where`, and then `name@where~2`, `~3` …
  ItemId free(String name, String where) {
    var wanted = name.isBlank() ? "unnamed" : name.strip();
    var free = taken.contains(wanted) ? wanted + "@" + where : wanted;
    for (int count = 2; !taken.add(free); count++) {
      free = wanted + "@" + where + "~" + count;
    }
    return new ItemId(free);
  }

  /// `finance`, or `backoffice.finance` where another one is called that.
  String dotted(String source, String schema) {
    return taken.contains(schema) ? source + "." + schema : schema;
  }

  /// A job is called after the one thing that it starts, else after itself.
  String ofJob(String name, SortedSet<AssetId> started) {
    return started.size() == 1 ? ofPath(started.getFirst().value()) : ofCommand(name);
  }

  /// The last part of a path, without the ending that says its language.
  static String ofPath(String path) {
    var last = path.substring(path.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    return dot > 0 && last.length() - dot <= 5 ? last.substring(0, dot) : last;
  }

  /// The host or database that an id names: `shop` of `db/shop/sales.orders`.
  static String where(AssetId id) {
    var parts = id.value().split("/", 3);
    return parts.length > 1 ? parts[1] : id.value();
  }

  private static String ofCommand(String command) {
    var first = command.strip().split("\\s+", 2)[0];
    return first.contains("/") ? ofPath(first) : command;
  }
}
