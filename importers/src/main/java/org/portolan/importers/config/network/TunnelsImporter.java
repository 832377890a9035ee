package org.portolan.importers.config.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.connection.Placeholder;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

/// Reads the tunnels that command lines open: `ssh -L 15432:db1:5432 jump`, `autossh`. What listens here is the other end.
public final class TunnelsImporter implements TreeImporter {
  private static final Pattern PLACE =
      Pattern.compile("(?:.*/)?[^/]+\\.(?:sh|bash|ksh|service|conf|ini|cmd|bat|desktop)"
          + "|(?:.*/)?(?:etc/(?:init\\.d|cron[^/]*|rc\\.local|crontab)|bin|sbin|spool/cron|cron)(?:/.*)?");
  private static final Pattern SIGN = Pattern.compile("(?:^|[\\s/\"'=`(])(?:auto)?ssh\\s(?:.*\\s)?-\\w*L");
  private static final Pattern COMMAND = Pattern.compile("(?:auto)?ssh(?:\\.exe)?");
  private static final Pattern SPEC =
      Pattern.compile("(?:(?:[\\w.*-]*|\\[[^\\]]*]):)?(\\d{1,5}):(\\[[^\\]]+]|[^:\\s/]+):(\\d{1,5})");
  /// Options of ssh and autossh that take a word.
  private static final String WITH_WORD = "bcDEeFIiJLlmOopQRSWwM";
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

  @Override
  public String name() {
    return "tunnels";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    tree.files(PLACE, progress).filter(TunnelsImporter::mayHoldOne).forEach(file -> read(tree, file, findings));
  }

  private static boolean mayHoldOne(TextFile file) {
    return file.lines().size() < 20_000 && file.lines().stream().anyMatch(line -> line.contains("ssh "));
  }

  private void read(Tree tree, TextFile file, Findings findings) {
    var read = Optional.<ReadFile>empty();
    for (int number = 1; number <= file.lines().size(); number++) {
      int first = number;
      var line = file.line(number).strip();
      while (line.endsWith("\\") && number < file.lines().size()) {
        line = line.substring(0, line.length() - 1) + " " + file.line(++number).strip();
      }
      if (!line.startsWith("#") && SIGN.matcher(line).find()) {
        read = read.or(() -> Optional.of(new ReadFile(tree, file, name(), findings)));
        tunnels(read.get(), line, first);
      }
    }
  }

  private static void tunnels(ReadFile file, String line, int number) {
    var words = List.of(line.replaceAll("[\"']", "").split("[\\s]+"));
    int at = 0;
    while (at < words.size() && !COMMAND.matcher(words.get(at).replaceFirst("^.*[/=`(]", "")).matches()) {
      at++;
    }
    var specs = new ArrayList<String>();
    var server = "";
    var port = "";
    for (int i = at + 1; i < words.size() && server.isEmpty(); i++) {
      var word = words.get(i);
      if (!word.startsWith("-") || word.length() < 2) {
        server = word;
      } else {
        int option = 1;
        while (option < word.length() && WITH_WORD.indexOf(word.charAt(option)) < 0) {
          option++;
        }
        if (option < word.length()) {
          var value =
              option + 1 < word.length() ? word.substring(option + 1) : i + 1 < words.size() ? words.get(++i) : "";
          // `-o "Name value"` is one word
          i += word.charAt(option) == 'o' && !value.contains("=") && i + 1 < words.size() ? 1 : 0;
          specs.addAll(word.charAt(option) == 'L' ? List.of(value) : List.of());
          port = word.charAt(option) == 'p' ? value : port;
        }
      }
    }
    tell(file, specs, server.replaceFirst("^.*@", ""), port, number);
  }

  private static void tell(ReadFile file, List<String> specs, String server, String port, int number) {
    for (var said : specs) {
      var spec = SPEC.matcher(said);
      if (!spec.matches() || Placeholder.in(said) || Placeholder.in(server) || server.startsWith("$")) {
        file.unknown(UnreadKind.DYNAMIC, number, "Where this tunnel leads is set elsewhere: ");
        continue;
      }
      // The other end is meant as the server on the way knows it.
      var host = HERE.contains(spec.group(2)) && !server.isEmpty() ? server : spec.group(2);
      file.alias(file.host(), "localhost:" + spec.group(1), host + ":" + spec.group(3), number);
      file.endpoint("tcp", host + ":" + spec.group(3), number);
    }
    if (!specs.isEmpty() && server.matches("[\\w.-]+")) {
      file.endpoint("ssh", port.isEmpty() || port.equals("22") ? server : server + ":" + port, number);
    }
  }
}
