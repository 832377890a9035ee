package org.portolan.importers.config.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.portolan.importers.config.IniSettings;
import org.portolan.importers.config.Setting;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.connection.Placeholder;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

/// Reads Pgpool-II (`pgpool.conf`): the servers of PostgreSQL behind it, and what it runs when one of them fails.
public final class PgpoolImporter implements TreeImporter {
  private static final Pattern PLACE =
      Pattern.compile("(?:.*/)?pgpool[^/]*\\.conf|(?:.*/)?pgpool[^/]*/pgpool[^/]*\\.conf[^/]*(?<!sample)");
  private static final Pattern BACKEND = Pattern.compile("backend_(hostname|port)(\\d{1,4})");
  private static final Pattern COMMAND = Pattern
      .compile("(?:failover|failback|follow_primary|follow_master|recovery_(?:1st|2nd)_stage)_command"
          + "|wd_(?:escalation|de_escalation)_command");
  private static final String USUAL_PORT = "9999";

  @Override
  public String name() {
    return "pgpool";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    ReadFile.each(tree, PLACE, name(), findings, progress, PgpoolImporter::read);
  }

  private static void read(ReadFile file) {
    Map<String, Setting> hosts = new LinkedHashMap<>();
    Map<String, String> ports = new LinkedHashMap<>();
    var listens = USUAL_PORT;
    for (var setting : IniSettings.read(file.file())) {
      var backend = BACKEND.matcher(setting.name());
      if (backend.matches() && backend.group(1).equals("hostname")) {
        hosts.put(backend.group(2), setting);
      } else if (backend.matches()) {
        ports.put(backend.group(2), setting.value());
      } else if (setting.name().equals("port")) {
        listens = setting.value();
      } else if (COMMAND.matcher(setting.name()).matches() && setting.value().contains("/")) {
        file.runs(setting.value(), setting.line());
      }
    }
    servers(file, hosts, ports, listens);
  }

  private static void servers(ReadFile file, Map<String, Setting> hosts, Map<String, String> ports, String listens) {
    var servers = new ArrayList<String>();
    int line = 1;
    for (var entry : hosts.entrySet()) {
      var setting = entry.getValue();
      // A folder is where the socket of a server on this host lies.
      boolean local = setting.value().isEmpty() || setting.value().startsWith("/");
      var server = Connection.to(Engine.POSTGRESQL).withHost(local ? "localhost" : setting.value())
          .withPort(ports.getOrDefault(entry.getKey(), ""));
      if (Placeholder.in(setting.value())) {
        file.unknown(UnreadKind.DYNAMIC, setting.line(), "Which server is behind it is set elsewhere: ");
        continue;
      }
      line = setting.line();
      file.database(server, line, ReadFile.SURE);
      int port = server.port() == 0 ? Engine.POSTGRESQL.defaultPort() : server.port();
      servers.add((local ? file.host() : setting.value()) + ":" + port);
    }
    Listeners.tell(file, List.of(file.host() + ":" + listens), servers, line);
  }
}
