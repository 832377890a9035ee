package org.portolan.importers.config.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.intake.Engine;
import org.portolan.model.work.Progress;

/// Reads Odyssey: each route of a database leads to a storage, which names its servers.
public final class OdysseyImporter implements TreeImporter {
  private static final Pattern PLACE =
      Pattern.compile("(?:.*/)?odyssey[^/]*\\.conf|(?:.*/)?odyssey/(?:.*/)?[^/]+\\.conf");
  private static final Pattern BLOCK =
      Pattern.compile("\\s*(storage|database|user)\\s+(?:\"([^\"]+)\"|(default))[^{]*\\{?.*");
  private static final Pattern VALUE =
      Pattern.compile("\\s*(host|port|storage|storage_db)\\s+\"?([^\"#]+?)\"?\\s*(?:#.*)?");
  private static final Pattern PORT_BEHIND = Pattern.compile("(.+):(\\d{2,5})");

  /// @param hosts one, or several with commas between
  private record Storage(String hosts, String port) {}

  /// @param database empty where every one is meant
  private record Route(String database, String storage, int line) {}

  @Override
  public String name() {
    return "odyssey";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    ReadFile.each(tree, PLACE, name(), findings, progress, file -> new Reading(file).run());
  }

  /// One file from top to bottom.
  private static final class Reading {
    private final ReadFile file;
    private final Map<String, Storage> storages = new HashMap<>();
    private final List<Route> routes = new ArrayList<>();
    private String storage = "";
    private String database = "";
    private String real = "";

    Reading(ReadFile file) {
      this.file = file;
    }

    void run() {
      for (int number = 1; number <= file.file().lines().size(); number++) {
        var line = file.file().line(number);
        var block = BLOCK.matcher(line);
        var value = VALUE.matcher(line);
        if (line.contains("{") && block.matches()) {
          begins(block.group(1), block.group(2) == null ? "" : block.group(2));
        } else if (value.matches()) {
          said(value.group(1), value.group(2).strip(), number);
        }
      }
      routes.forEach(this::tell);
    }

    private void begins(String kind, String name) {
      switch (kind) {
        case "storage" -> storage = name;
        case "database" -> database = name;
        default -> real = "";
      }
    }

    private void said(String key, String value, int line) {
      switch (key) {
        case "host" -> storages.merge(storage, new Storage(value, ""), (old, now) -> new Storage(now.hosts, old.port));
        case "port" -> storages.merge(storage, new Storage("", value), (old, now) -> new Storage(old.hosts, now.port));
        case "storage" -> routes.add(new Route(real.isEmpty() ? database : real, value, line));
        default -> {
          real = value;
          // It stands behind the storage it belongs to.
          if (!routes.isEmpty()) {
            routes.add(new Route(value, routes.removeLast().storage(), line));
          }
        }
      }
    }

    private void tell(Route route) {
      var to = storages.get(route.storage());
      if (to == null) {
        return;
      }
      for (var host : to.hosts().split(",")) {
        var own = PORT_BEHIND.matcher(host.strip());
        file.database(Connection.to(Engine.POSTGRESQL).withHost(own.matches() ? own.group(1) : host.strip())
            .withPort(own.matches() ? own.group(2) : to.port()).withDatabase(route.database()), route.line(),
            ReadFile.SURE);
      }
    }
  }
}
