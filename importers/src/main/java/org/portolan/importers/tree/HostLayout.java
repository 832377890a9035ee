package org.portolan.importers.tree;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;

/// How the paths below a tree's root and the paths on the host go together.
///
/// @param etcAlone whether the root is a copy of `/etc` and of nothing else
record HostLayout(boolean etcAlone) {
  private static final Set<String> OF_ETC =
      Set.of("passwd", "group", "fstab", "hostname", "hosts", "crontab", "os-release",
          "debian_version", "redhat-release", "resolv.conf", "nsswitch.conf", "profile", "anacrontab", "services");
  private static final Pattern BELOW_ETC =
      Pattern.compile("(cron\\.d|cron\\.daily|default|sysconfig|systemd|init\\.d|ssh|logrotate\\.d|pam\\.d)/.*");
  private static final int ENOUGH = 2;

  static HostLayout of(Collection<String> paths) {
    long files = paths.stream().filter(OF_ETC::contains).count();
    long folders = paths.stream().map(BELOW_ETC::matcher).filter(matcher -> matcher.matches())
        .map(matcher -> matcher.group(1)).distinct().count();
    return new HostLayout(files + folders >= ENOUGH && paths.stream().noneMatch(path -> path.startsWith("etc/")));
  }

  String onHost(String path) {
    return etcAlone ? "etc/" + path : path;
  }

  /// The other way round.
  String inTree(String pathOnHost) {
    return etcAlone && pathOnHost.startsWith("etc/") ? pathOnHost.substring("etc/".length()) : pathOnHost;
  }
}
