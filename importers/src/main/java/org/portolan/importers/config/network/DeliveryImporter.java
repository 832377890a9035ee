package org.portolan.importers.config.network;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.portolan.importers.text.Secrets;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Launch;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Fact;
import org.portolan.model.work.Progress;

/// Finds programs that something from outside starts: mail that is delivered to a program (`aliases(5)`), and
/// connections that inetd or xinetd hand to one.
public final class DeliveryImporter implements TreeImporter {
  private static final Pattern ALIASES =
      Pattern.compile("(?:.*/)?etc/(?:aliases|mail/aliases|postfix/aliases|postfix/[^/]*virtual[^/]*)");
  private static final Pattern INETD = Pattern.compile("(?:.*/)?etc/inetd\\.conf");
  private static final Pattern XINETD = Pattern.compile("(?:.*/)?etc/xinetd\\.(?:conf|d/[^/]+)");
  private static final Pattern PIPE = Pattern.compile("([^\\s:#]+)\\s*:\\s*.*?\"?\\|\\s*([^\"]+?)\"?\\s*");
  private static final Pattern FORWARD =
      Pattern.compile("([^\\s:#]+)\\s*:\\s*(?:.*[,\\s])?([\\w.+-]+@[\\w.-]+\\.\\w+).*");

  @Override
  public String name() {
    return "delivery";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    for (var path : tree.paths()) {
      var onHost = tree.onHost(path);
      if (ALIASES.matcher(onHost).matches()) {
        tree.file(path).ifPresent(file -> aliases(tree, file, findings));
      } else if (INETD.matcher(onHost).matches()) {
        tree.file(path).ifPresent(file -> inetd(tree, file, findings));
      } else if (XINETD.matcher(onHost).matches()) {
        tree.file(path).ifPresent(file -> xinetd(tree, file, findings));
      }
    }
  }

  private void aliases(Tree tree, TextFile file, Findings findings) {
    var reading = new ReadFile(tree, file, name(), findings);
    for (int number = 1; number <= file.lines().size(); number++) {
      var pipe = PIPE.matcher(file.line(number));
      var forward = FORWARD.matcher(file.line(number));
      if (pipe.matches()) {
        var address = pipe.group(1) + "@" + tree.host();
        var id = Ids.endpoint("mailto", address);
        findings.add(new Fact.Found(Asset.of(id, AssetKind.ENDPOINT, address).onHost(tree.host())
            .seenAt(file.at(number)).with(Attribute.COMMAND, Secrets.evidence(pipe.group(2)))));
        launch(id, pipe.group(2), "", file, number, findings);
      } else if (forward.matches()) {
        reading.endpoint("mailto", forward.group(2), number);
      }
    }
  }

  /// `service type protocol wait user program arguments`
  private void inetd(Tree tree, TextFile file, Findings findings) {
    findings.read(file.path(), name());
    for (int number = 1; number <= file.lines().size(); number++) {
      var words = file.line(number).strip().split("\\s+", 7);
      if (words.length >= 6 && !words[0].startsWith("#") && !words[5].equals("internal")) {
        var arguments = words.length > 6 ? words[6].replaceFirst("^\\S+\\s*", "") : "";
        service(tree, words[0], (words[5] + " " + arguments).strip(), words[4].replaceFirst("[.:/].*$", ""), false,
            file,
            number, findings);
      }
    }
  }

  private void xinetd(Tree tree, TextFile file, Findings findings) {
    findings.read(file.path(), name());
    var name = "";
    int line = 1;
    var said = new HashMap<String, String>();
    for (int number = 1; number <= file.lines().size(); number++) {
      var text = file.line(number).replaceFirst("#.*$", "").strip();
      int equals = text.indexOf('=');
      if (text.startsWith("service ")) {
        name = text.substring("service ".length()).replaceAll("[\\s{].*$", "");
        line = number;
        said.clear();
      } else if (text.equals("}") && said.containsKey("server")) {
        service(tree, name, (said.get("server") + " " + said.getOrDefault("server_args", "")).strip(),
            said.getOrDefault("user", ""), said.getOrDefault("disable", "no").equals("yes"), file, line, findings);
      } else if (equals > 0) {
        said.put(text.substring(0, equals).replaceAll("[\\s+-]+$", ""), text.substring(equals + 1).strip());
      }
    }
  }

  private static void service(Tree tree, String name, String command, String user, boolean disabled, TextFile file,
      int number, Findings findings) {
    var id = Ids.service(tree.host(), name);
    var asset = Asset.of(id, AssetKind.SERVICE, name).onHost(tree.host()).seenAt(file.at(number))
        .with(Attribute.COMMAND, Secrets.evidence(command));
    findings.add(new Fact.Found(disabled ? asset.with(Attribute.DISABLED, "true") : asset));
    if (!disabled) {
      launch(id, command, user, file, number, findings);
    }
  }

  private static void launch(AssetId by, String command, String user, TextFile file, int number, Findings findings) {
    findings.launch(new Launch(by, command, user, Map.of(), "", file.at(number), Secrets.evidence(file.line(number))));
  }
}
