package org.portolan.importers.config.network;

import java.util.List;
import java.util.regex.Pattern;
import org.portolan.importers.config.IniSettings;
import org.portolan.importers.config.Setting;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Target;
import org.portolan.model.work.Progress;

/// Reads `fstab(5)` and its like, autofs maps, and what was mounted, for file systems of other hosts.
public final class MountsImporter implements TreeImporter {
  /// What the host said itself while it was collected.
  private static final String COLLECTED = "portolan/mounts.txt";
  /// The drives of Windows that are folders of others.
  private static final String MAPPED = "portolan/mapped.txt";
  private static final Pattern DRIVE = Pattern.compile("\"[A-Za-z]:\",\"(\\\\\\\\[^\"]+)\"\\s*");
  private static final Pattern PLACE =
      Pattern
          .compile(
              "(?:.*/)?etc/(?:v?fstab|mtab|auto\\.[\\w.]+|auto\\.master\\.d/[^/]+)|(?:.*/)?v?fstab|proc/(?:self/)?mounts|(?:.*/)?[^/]+\\.mount");
  /// Maps of the automounter that a repository keeps for its hosts.
  private static final Pattern MAP =
      Pattern.compile("(?:.*/)?auto\\.(?!(?:js|ts|py|sh|rb|php|pl|ya?ml|json|html?|css|md|java|go|rs)$)\\w+");
  private static final Pattern NFS = Pattern.compile("(\\[[0-9a-fA-F:]+]|[\\w.-]+(?:,[\\w.-]+)*+):(/\\S*)");
  private static final Pattern SHARE = Pattern.compile("(?://|\\\\\\\\)(?:[^/@\\s]+@)?([\\w.-]+)[/\\\\](\\S*)");
  private static final Pattern MOUNTED = Pattern.compile("(\\S+) on .+? (?:type (\\S+)(?: .*)?|\\(([\\w.]+).*\\))");
  private static final Pattern TABLE = Pattern.compile("fstab|mtab|mounts");
  private static final Pattern SSHFS = Pattern.compile("(?:sshfs#)?(?:[\\w.-]+@)?([\\w.-]+):(\\S*)");

  @Override
  public String name() {
    return "mounts";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    for (var path : tree.paths()) {
      if (path.equals(COLLECTED) || path.equals(MAPPED) || PLACE.matcher(tree.onHost(path)).matches()
          || MAP.matcher(TemplateText.path(path)).matches()) {
        tree.file(path).ifPresent(file -> read(new ReadFile(tree, file, name(), findings)));
      }
    }
  }

  /// `nas1:/vol on /srv type nfs4 (rw)`, on BSD and macOS `nas1:/vol on /srv (nfs, nodev)`.
  private static void mounted(ReadFile file) {
    for (int number = 1; number <= file.file().lines().size(); number++) {
      var line = MOUNTED.matcher(file.file().line(number).strip());
      if (line.matches()) {
        mount(file, line.group(1), line.group(2) == null ? line.group(3) : line.group(2), number);
      }
    }
  }

  /// `"Z:","\\\\filer01\\team"`
  private static void mapped(ReadFile file) {
    for (int number = 1; number <= file.file().lines().size(); number++) {
      var drive = DRIVE.matcher(file.file().line(number));
      if (drive.matches()) {
        mount(file, drive.group(1), "cifs", number);
      }
    }
  }

  private static void read(ReadFile file) {
    if (file.file().path().equals(COLLECTED)) {
      mounted(file);
      return;
    }
    if (file.file().path().equals(MAPPED)) {
      mapped(file);
      return;
    }
    if (file.file().name().endsWith(".mount")) {
      unit(file);
      return;
    }
    boolean solaris = file.file().name().equals("vfstab");
    boolean fstab = solaris || TABLE.matcher(file.file().name()).matches();
    for (int number = 1; number <= file.file().lines().size(); number++) {
      var line = file.file().line(number).strip();
      var words = line.split("\\s+");
      if (line.startsWith("#") || words.length < 2) {
        continue;
      }
      if (fstab && words.length > (solaris ? 3 : 2)) {
        mount(file, words[0], solaris ? words[3] : words[2], number);
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
        endpoint(file, "smb", share.group(1) + "/" + share.group(2).replace("\\040", " ").replace('\\', '/'), number);
      }
    } else if (type.contains("sshfs") || what.startsWith("sshfs#")) {
      if (ssh.matches()) {
        endpoint(file, "ssh", ssh.group(1) + ssh.group(2), number);
      }
    } else if ((type.startsWith("nfs") || type.equals("ceph") || type.contains("gluster")) && nfs.matches()) {
      for (var server : nfs.group(1).split(",")) {
        endpoint(file, type.startsWith("nfs") ? "nfs" : type.replace("fuse.", ""), server + nfs.group(2), number);
      }
    }
  }

  /// What is mounted at the moment needs no file that says so.
  private static void endpoint(ReadFile file, String scheme, String address, int number) {
    if (file.file().path().equals(COLLECTED) || file.file().path().equals(MAPPED)) {
      file.needs(new Target.Known(Ids.host(file.host())), new Target.Endpoint(scheme, address),
          DependencyKind.CONNECTS_TO, number, ReadFile.SURE);
    } else {
      file.endpoint(scheme, address, number);
    }
  }
}
