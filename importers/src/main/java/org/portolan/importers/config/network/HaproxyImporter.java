package org.portolan.importers.config.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

/// Reads HAProxy for the servers behind it. Where one server alone answers at a port, the port is a name for it.
public final class HaproxyImporter implements TreeImporter {
  private static final Pattern PLACE =
      Pattern.compile("(?:.*/)?haproxy/(?:[^/]+/)?[^/]+\\.cfg|(?:.*/)?haproxy[^/]*\\.cfg");
  private static final Pattern SECTION =
      Pattern.compile("(frontend|backend|listen|defaults|global|peers|resolvers)\\b\\s*(\\S*).*");
  private static final Pattern ADDRESS = Pattern.compile("(?:ipv[46]@)?(\\[?[\\w.:-]+?]?(?::\\d+)?)");

  /// Servers and ports of one section.
  private static final class Section {
    private final List<String> binds = new ArrayList<>();
    private final List<String> active = new ArrayList<>();
    private final List<String> backends = new ArrayList<>();
    private int line = 1;
  }

  @Override
  public String name() {
    return "haproxy";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    ReadFile.each(tree, PLACE, name(), findings, progress, HaproxyImporter::read);
  }

  private static void read(ReadFile file) {
    Map<String, Section> sections = new LinkedHashMap<>();
    var here = new Section();
    for (int number = 1; number <= file.file().lines().size(); number++) {
      var line = file.file().line(number).replaceFirst("(?<![\\\\'\"])#.*$", "").strip();
      var section = SECTION.matcher(line);
      if (section.matches()) {
        here = new Section();
        sections.put((section.group(1).equals("frontend") ? "front " : "back ") + section.group(2), here);
      } else if (!line.isEmpty()) {
        line(file, line.split("\\s+"), number, here);
      }
    }
    sections.values().forEach(section -> aliases(file, section, sections));
  }

  private static void line(ReadFile file, String[] words, int number, Section here) {
    switch (words[0]) {
      case "server", "server-template" -> server(file, words, number, here);
      case "bind" -> {
        here.line = number;
        here.binds.addAll(words.length > 1 ? List.of(words[1].split(",")) : List.of());
      }
      case "default_backend", "use_backend" -> here.backends.add(words.length > 1 ? words[1] : "");
      default -> {
        // says nothing about who is connected to
      }
    }
  }

  private static void server(ReadFile file, String[] words, int number, Section here) {
    int at = words[0].equals("server") ? 2 : 3;
    if (words.length <= at) {
      return;
    }
    var options = List.of(words).subList(at + 1, words.length);
    var address = ADDRESS.matcher(words[at]);
    if (words[at].contains("$") || words[at].contains("{")) {
      file.unknown(UnreadKind.DYNAMIC, number, "Which server is behind it is set elsewhere: ");
    } else if (address.matches()) {
      if (options.contains("disabled")) {
        file.disabled("tcp", address.group(1), number);
        return;
      }
      file.endpoint("tcp", address.group(1), number);
      if (!options.contains("backup")) {
        here.active.add(address.group(1));
      }
    }
  }

  private static void aliases(ReadFile file, Section section, Map<String, Section> sections) {
    var servers = new ArrayList<>(section.active);
    section.backends.stream().distinct().map(name -> sections.get("back " + name)).filter(Objects::nonNull)
        .forEach(backend -> servers.addAll(backend.active));
    Listeners.tell(file, section.binds, servers.stream().distinct().toList(), section.line);
  }
}
