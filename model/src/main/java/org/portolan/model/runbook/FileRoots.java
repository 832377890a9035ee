package org.portolan.model.runbook;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portolan.model.asset.Asset;
import org.portolan.model.inventory.Inventory;

/// Where the paths of collected files begin: at a server's own root, or in a repository, of which nobody has told on
/// which disk it lies.
final class FileRoots {
  /// Folders that a server has and hardly any repository, and what of `/etc` every server has.
  private static final Pattern OF_A_SERVER =
      Pattern.compile("(?:opt|usr|var|srv|home|root)/.+|etc/(?:cron|systemd/|init\\.d/|default/|sysconfig/|ssh/"
          + "|hosts|hostname|passwd|group|fstab|environment|os-release|resolv).*");

  private final Map<String, Boolean> servers;

  FileRoots(Inventory inventory) {
    servers = inventory.assets().values().stream()
        .filter(asset -> !asset.host().isEmpty() && !asset.seenAt().isEmpty())
        .collect(Collectors.toMap(Asset::host, FileRoots::liesOnAServer, Boolean::logicalOr));
  }

  private static boolean liesOnAServer(Asset asset) {
    return asset.seenAt().stream().anyMatch(place -> OF_A_SERVER.matcher(place.source()).matches());
  }

  /// Whether all that was found there lies as no server's files do.
  boolean isRepository(String host) {
    return !servers.getOrDefault(host, true);
  }

  /// What a command calls the file; relative where only its place in a repository is known.
  String path(String host, String source) {
    return isRepository(host) ? source : "/" + source;
  }

  /// Where the command is typed.
  String on(String host) {
    return isRepository(host) ? host + ", in its top folder" : host;
  }
}
