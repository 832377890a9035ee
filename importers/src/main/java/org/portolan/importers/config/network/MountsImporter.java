package org.portolan.importers.config.network;

import java.util.List;
import java.util.regex.Pattern;
import org.portolan.importers.config.IniSettings;
import org.portolan.importers.config.Setting;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.work.Progress;

/// Reads `fstab(5)` and autofs maps for file systems of other hosts.
public final class MountsImporter implements TreeImporter {
  private static final Pattern PLACE =
      Pattern
          .compile("(?:.*/)?etc/(?:fstab|auto\\.[\\w.]+|auto\\.master\\.d/[^/]+)|(?:.*/)?fstab|(?:.*/)?[^/]+\\.mount");
  /// Maps of the automounter that a repository keeps for its hosts.
  private static final Pattern MAP =
      Pattern.compile("(?:.*/)?auto\\.(?!(?:js|ts|py|sh|rb|php|pl|ya?ml|json|html?|css|md|java|go|rs)$)\\w+");
  private static final Pattern NFS = Pattern.compile("(\\[[0-9a-fA-F:]+]|[\\w.-]+(?:,[\\w.-]+)*):(/\\S*)");
  private static final Pattern SHARE = Pattern.compile("(?://|\\\\\\\\)([\\w.-]+)[/\\\\](\\S*)");
  private static final Pattern SSHFS = Pattern.compile("(?:sshfs#)?(?:[\\w.-]+@)?([\\w.-]+):(\\S*)");

  @Override
  public String name() {
    return "mounts";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    for (var path : tree.paths()) {
      if (PLACE.matcher(tree.onHost(path)).matches() || MAP.matcher(TemplateText.path(path)).matches()) {
        tree.file(path).ifPresent(file -> read(new ReadFile(tree, file, name(), findings)));
      }
    }
  }

  private static void read(ReadFile file) {
    if (file.file().name().endsWith(".mount")) {
      unit(file);
      return;
    }
    boolean fstab = file.file().name().equals("fstab");
    for (int number = 1; number <= file.file().lines().size(); number++) {
      var line = file.file().line(number).strip();
      var words = line.split("\\s+");
      if (line.startsWith("#") || words.length < 2) {
        continue;
      }
      if (fstab && words.length > 2) {
        mount(file, words[0], words[2], number);
      } else if (!fstab) {
        var type = line.contains("fstype=cifs") ? "cifs" : "nfs";
        List.of(words).subList(1, words.length)
            .forEach(word -> mount(file, word.replaceFirst("^:", ""), type, lineOf(file, word)));
      }
    }
  }

  /// A mount of systemd.
  private static void unit(ReadFile file) {
    var settings = IniSettings.read(file.file());
    var type = settings.stream().filter(setting -> setting.name().equals("Type")).map(Setting::value).findFirst()
        .orElse("");
    settings.stream().filter(setting -> setting.name().equals("What"))
        .forEach(setting -> mount(file, setting.value(), type, setting.line()));
  }

  private static int lineOf(ReadFile file, String word) {
    for (int number = 1; number <= file.file().lines().size(); number++) {
      if (file.file().line(number).contains(word)) {
        return number;
      }
    }
    return 1;
  }

  private static void mount(ReadFile file, String what, String type, int number) {
    var nfs = NFS.matcher(what);
    var share = SHARE.matcher(what);
    var ssh = SSHFS.matcher(what);
    if (type.startsWith("cifs") || type.startsWith("smb")) {
      if (share.matches()) {
        file.endpoint("smb", share.group(1) + "/" + share.group(2).replace("\\040", " ").replace('\\', '/'), number);
      }
    } else if (type.contains("sshfs") || what.startsWith("sshfs#")) {
      if (ssh.matches()) {
        file.endpoint("ssh", ssh.group(1) + ssh.group(2), number);
      }
    } else if ((type.startsWith("nfs") || type.equals("ceph") || type.contains("gluster")) && nfs.matches()) {
      for (var server : nfs.group(1).split(",")) {
        file.endpoint(type.startsWith("nfs") ? "nfs" : type.replace("fuse.", ""), server + nfs.group(2), number);
      }
    }
  }
}
