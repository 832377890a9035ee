package org.portolan.model.runbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.model.intake.SourceKind;
import org.portolan.model.inventory.Inventory;

/// Where the paths of collected files begin: at a server's own root, or in a repository, of which nobody has told on
/// which disk it lies.
///
/// A file that only a running system has proves a server. Without one, what lies in the top folder of a checkout proves
/// a repository, and only then the names of folders decide: a repository may well hold an `etc` of its own.
final class FileRoots {
  private static final Pattern ONLY_A_SERVER_HAS = Pattern.compile("etc/(?:passwd|group|shadow|hostname|fstab"
      + "|os-release|machine-id|resolv\\.conf)|proc/.+|var/spool/cron/.+|portolan/.+");

  private static final Pattern ONLY_A_CHECKOUT_HAS = Pattern.compile("\\.git/.+|\\.github/.+|\\.gitlab-ci\\.yml"
      + "|\\.gitignore|\\.gitattributes|Jenkinsfile|README(?:\\.\\w+)?|(?:Docker|Container|Make|Rake|Gem|Proc|cpan)file"
      + "|(?:docker-)?compose\\.ya?ml|pom\\.xml|build\\.(?:gradle(?:\\.kts)?|xml|sbt)|package\\.json|composer\\.json"
      + "|pyproject\\.toml|setup\\.(?:py|cfg)|requirements\\.txt|Makefile\\.PL|Build\\.PL|go\\.mod|Cargo\\.toml"
      + "|CMakeLists\\.txt|[^/]+\\.(?:sln|csproj|gemspec)");

  /// Folders that a server has and hardly any repository, and what of `/etc` every server has.
  private static final Pattern OF_A_SERVER =
      Pattern.compile("(?:opt|usr|var|srv|home|root)/.+|etc/(?:cron|systemd/|init\\.d/|default/|sysconfig/|ssh/"
          + "|hosts|hostname|passwd|group|fstab|environment|os-release|resolv).*");

  private final Map<String, Set<String>> places = new HashMap<>();

  FileRoots(Inventory inventory) {
    inventory.assets().values().stream().filter(asset -> !asset.host().isEmpty())
        .forEach(asset -> asset.seenAt().forEach(place -> add(asset.host(), place.source())));
    inventory.unknowns().forEach(one -> add(one.source(), one.unread().place().source()));
    var files = inventory.sources().stream().map(one -> one.source())
        .filter(source -> source.kind() == SourceKind.FILES).toList();
    // What was read does not say of which source it is.
    if (files.size() == 1) {
      inventory.read().forEach(one -> add(files.getFirst().name(), one.source()));
    }
  }

  private void add(String host, String place) {
    places.computeIfAbsent(host, _ -> new HashSet<>()).add(place);
  }

  /// Whether all that was found there lies as no server's files do.
  boolean isRepository(String host) {
    var all = places.getOrDefault(host, Set.of());
    return !all.isEmpty() && !holds(all, ONLY_A_SERVER_HAS)
        && (holds(all, ONLY_A_CHECKOUT_HAS) || !holds(all, OF_A_SERVER));
  }

  private static boolean holds(Set<String> places, Pattern sign) {
    return places.stream().anyMatch(place -> sign.matcher(place).matches());
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
