package org.portolan.importers.config.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.portolan.importers.config.IniSettings;
import org.portolan.importers.config.Setting;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.work.Progress;

/// Reads stunnel: what listens at `accept` is the server at `connect`.
public final class StunnelImporter implements TreeImporter {
  private static final Pattern PLACE =
      Pattern.compile("(?:.*/)?stunnel[45]?/(?:.*/)?[^/]+\\.conf|(?:.*/)?stunnel[^/]*\\.conf");
  private static final Pattern SERVER = Pattern.compile("(?:[\\w.-]+|\\[[0-9a-fA-F:]+]):\\d{1,5}");

  @Override
  public String name() {
    return "stunnel";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    ReadFile.each(tree, PLACE, name(), findings, progress, StunnelImporter::read);
  }

  private static void read(ReadFile file) {
    Map<String, String> accepts = new LinkedHashMap<>();
    IniSettings.read(file.file()).stream().filter(setting -> setting.path().size() == 2)
        .filter(setting -> setting.name().equals("accept"))
        .forEach(setting -> accepts.put(setting.path().getFirst(), setting.value()));
    for (var setting : IniSettings.read(file.file())) {
      if (setting.path().size() == 2 && setting.name().equals("connect")) {
        connect(file, setting, accepts.getOrDefault(setting.path().getFirst(), ""));
      }
    }
  }

  /// A port alone is this host's.
  private static void connect(ReadFile file, Setting setting, String accept) {
    var server = setting.value().matches("\\d{1,5}") ? file.host() + ":" + setting.value() : setting.value();
    if (SERVER.matcher(server).matches()) {
      file.endpoint("tcp", server, setting.line());
      Listeners.tell(file, List.of(accept), List.of(server), setting.line());
    }
  }
}
