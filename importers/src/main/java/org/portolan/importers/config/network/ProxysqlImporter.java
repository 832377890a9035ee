package org.portolan.importers.config.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.config.network.GroupedSettings.Group;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

/// Reads ProxySQL for the servers behind it. Where one server alone answers, its port is a name for that server.
public final class ProxysqlImporter implements TreeImporter {
  private static final Pattern PLACE = Pattern.compile("(?:.*/)?proxysql[^/]*\\.(?:cnf|conf|cfg)");
  private static final Set<String> OFFLINE = Set.of("OFFLINE_SOFT", "OFFLINE_HARD", "SHUNNED");
  private static final Pattern NO_SCHEMA = Pattern.compile("|information_schema|postgres|mysql");

  @Override
  public String name() {
    return "proxysql";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    ReadFile.each(tree, PLACE, name(), findings, progress, ProxysqlImporter::read);
  }

  private static void read(ReadFile file) {
    var groups = GroupedSettings.of(file.file());
    file.tellCut(groups.size() >= GroupedSettings.MOST);
    int told = Stream.of("mysql", "pgsql").mapToInt(family -> family(file, family, groups)).sum();
    if (told == 0) {
      file.unknown(UnreadKind.ABSENT, 1, "ProxySQL keeps its servers in its own database: ask its admin port for "
          + "mysql_servers and pgsql_servers: ");
    }
  }

  /// @return how many servers are named
  private static int family(ReadFile file, String family, List<Group> groups) {
    var schemas = schemas(groups, family);
    var servers = new ArrayList<String>();
    int told = 0;
    for (var group : groups) {
      var host = Stream.of("address", "hostname").map(group::value).filter(value -> !value.isEmpty()).findFirst();
      if (group.in(family + "_servers") && host.isPresent()) {
        told++;
        var server = Connection.to(engine(family)).withHost(host.get()).withPort(group.value("port"));
        if (OFFLINE.contains(group.value("status"))) {
          file.disabled("tcp", host.get() + ":" + port(server), group.line());
          continue;
        }
        file.database(server.withDatabase(schemas.getOrDefault(hostgroup(group, "hostgroup"), "")), group.line(),
            ReadFile.SURE);
        servers.add(host.get() + ":" + port(server));
      }
    }
    var listens = groups.stream().filter(group -> group.in(family + "_variables"))
        .flatMap(group -> Stream.of(group.value("interfaces").split("[;,]"))).map(String::strip).toList();
    int line = groups.stream().filter(group -> group.in(family + "_variables")).mapToInt(Group::line).findFirst()
        .orElse(1);
    Listeners.tell(file, listens, servers.stream().distinct().toList(), line);
    return told;
  }

  /// The schema that the accounts of a group of hosts begin in, where all begin in the same one.
  private static Map<String, String> schemas(List<Group> groups, String family) {
    Map<String, String> schemas = new HashMap<>();
    for (var group : groups) {
      var schema = group.value("default_schema");
      if (group.in(family + "_users") && !NO_SCHEMA.matcher(schema).matches()) {
        schemas.merge(hostgroup(group, "default_hostgroup"), schema, (one, other) -> one.equals(other) ? one : "");
      }
    }
    return schemas;
  }

  private static String hostgroup(Group group, String key) {
    var number = group.value(key.equals("hostgroup") && group.value(key).isEmpty() ? "hostgroup_id" : key);
    return number.isEmpty() ? "0" : number;
  }

  private static Engine engine(String family) {
    return family.equals("pgsql") ? Engine.POSTGRESQL : Engine.MARIADB;
  }

  private static int port(Connection server) {
    return server.port() == 0 ? server.engine().defaultPort() : server.port();
  }
}
