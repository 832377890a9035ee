package org.portolan.importers.config.network;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.portolan.importers.config.IniSettings;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Target;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

/// Reads what this host offers to others: `exports(5)`, `smb.conf(5)`, `rsyncd.conf(5)`. Hosts that are let in by name
/// depend on it.
public final class SharesImporter implements TreeImporter {
  private static final Pattern PLACE =
      Pattern.compile("(?:.*/)?etc/(?:exports|exports\\.d/[^/]+)|(?:.*/)?smb[^/]*\\.conf|(?:.*/)?rsyncd[^/]*\\.conf");
  private static final Pattern CLIENT = Pattern.compile("([^\\s(]+)?(?:\\([^)]*\\))?");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"\\s*");
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z][\\w-]*(?:\\.[\\w-]+)*|\\d{1,3}(?:\\.\\d{1,3}){3}(?:/32)?");
  private static final List<String> NO_SHARES = List.of("global", "homes", "printers", "print$");
  /// To be let in does not say that one comes.
  private static final double LET_IN = 0.6;

  @Override
  public String name() {
    return "shares";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    for (var path : tree.paths()) {
      if (PLACE.matcher(tree.onHost(path)).matches()) {
        tree.file(path).ifPresent(file -> {
          var reading = new ReadFile(tree, file, name(), findings);
          if (tree.onHost(path).contains("exports")) {
            exports(reading);
          } else {
            sections(reading, file.name().startsWith("smb") ? "smb" : "rsync");
          }
        });
      }
    }
  }

  private static void exports(ReadFile file) {
    var path = "";
    boolean continued = false;
    for (int number = 1; number <= file.file().lines().size(); number++) {
      var line = file.file().line(number).replaceFirst("#.*$", "").strip();
      var words = new ArrayList<>(words(line));
      if (!continued && !words.getFirst().isEmpty()) {
        path = words.removeFirst().replaceAll("^\"|\"$", "");
      }
      if (!path.isEmpty() && !words.isEmpty() && !words.getFirst().isEmpty() || !continued && !line.isEmpty()) {
        clients(file, file.offers("nfs", file.host() + path, number), words, number);
      }
      continued = line.endsWith("\\");
    }
  }

  /// A path may be quoted, because it holds blanks.
  private static List<String> words(String line) {
    var path = QUOTED.matcher(line);
    var rest = path.lookingAt() ? line.substring(path.end()) : line;
    var words = new ArrayList<>(List.of(rest.replace("\\", " ").strip().split("\\s+")));
    if (path.lookingAt()) {
      words.addFirst(path.group(1));
    }
    return words;
  }

  private static void clients(ReadFile file, AssetId share, List<String> words, int number) {
    for (var word : words) {
      var client = CLIENT.matcher(word);
      var name = client.matches() && client.group(1) != null ? client.group(1) : "";
      if (HOST.matcher(name).matches()) {
        file.needs(new Target.Host(file.host(), name.replaceFirst("/32$", "")), new Target.Known(share),
            DependencyKind.CONNECTS_TO, number, LET_IN);
      } else if (!name.startsWith("-")) {
        file.unknown(UnreadKind.DYNAMIC, number,
            "Which hosts of " + (name.isEmpty() ? "all" : name) + " use it is not said: ");
      }
    }
  }

  private static void sections(ReadFile file, String scheme) {
    for (var setting : IniSettings.read(file.file())) {
      var section = setting.path().size() > 1 ? setting.path().getFirst() : "";
      if (setting.name().equals("path") && !section.isEmpty() && !NO_SHARES.contains(section)) {
        file.offers(scheme, file.host() + "/" + section, setting.line());
      }
    }
    // Keys of several words are none to the reader of settings.
    for (int number = 1; number <= file.file().lines().size(); number++) {
      var line = file.file().line(number).strip();
      if (line.matches("(?i)(?:password server|wins server)\\s*=.*")) {
        int at = number;
        List.of(line.substring(line.indexOf('=') + 1).split("[,\\s]+")).stream()
            .filter(name -> HOST.matcher(name).matches())
            .forEach(name -> file.endpoint("smb", name, at));
      } else if (line.matches("(?i)passdb backend\\s*=.*ldaps?://.*")) {
        file.endpoint("ldap", line.replaceFirst("(?i).*ldaps?://([^/\"\\s]+).*", "$1"), number);
      }
    }
  }
}
