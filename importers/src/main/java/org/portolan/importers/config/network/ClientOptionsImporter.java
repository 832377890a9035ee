package org.portolan.importers.config.network;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.portolan.importers.config.IniSettings;
import org.portolan.importers.config.Setting;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.connection.OptionFile;
import org.portolan.importers.connection.PasswordFile;
import org.portolan.importers.connection.Placeholder;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

/// Reads what the clients of databases are told for everybody who calls them: option files of MySQL and MariaDB with all that
/// they include, services and passwords of libpq, servers of FreeTDS.
///
/// That they name a server does not say that anybody asks it; who does is found where programs are followed.
public final class ClientOptionsImporter implements TreeImporter {
  private static final Pattern MYSQL = Pattern.compile(
      "(?:.*/)?(?:\\.?my|\\.mylogin|debian|client)\\.cnf|(?:.*/)?etc/(?:mysql|mariadb|my\\.cnf\\.d)/(?:.*/)?[^/]+\\.cnf");
  private static final Pattern SERVICES = Pattern.compile("(?:.*/)?\\.?pg_service\\.conf");
  private static final Pattern PASSWORDS = Pattern.compile("(?:.*/)?(?:\\.pgpass|pgpass\\.conf)");
  private static final Pattern FREETDS = Pattern.compile("(?:.*/)?\\.?freetds\\.conf");
  private static final Pattern OF_SERVERS = Pattern.compile(
      "(?i)mysqld(?:\\d+|_safe|_multi|-[\\d.]+)?|mariadbd?(?:-[\\d.]+)?|server|galera|embedded|mysqld_safe|sst|xtrabackup");
  private static final double NAMED = 0.8;

  @Override
  public String name() {
    return "client-options";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    for (var path : tree.paths()) {
      var onHost = tree.onHost(path);
      boolean mysql = MYSQL.matcher(onHost).matches();
      boolean services = SERVICES.matcher(path).matches();
      if (!mysql && !services && !PASSWORDS.matcher(path).matches() && !FREETDS.matcher(path).matches()) {
        continue;
      }
      progress.check();
      tree.file(path).map(file -> new ReadFile(tree, file, name(), findings)).ifPresent(file -> {
        if (mysql) {
          options(file, OptionFile.mysql(file.file()));
        } else if (services) {
          options(file, OptionFile.services(file.file()));
        } else if (FREETDS.matcher(path).matches()) {
          servers(file);
        } else {
          PasswordFile.read(file.file()).forEach(entry -> tell(file, entry.connection(), entry.line()));
        }
      });
    }
  }

  private static void options(ReadFile file, OptionFile options) {
    for (var group : options.groups().keySet()) {
      if (OF_SERVERS.matcher(group).matches()) {
        cluster(file, options.groups().get(group));
      } else {
        options.servers(group)
            .forEach(connection -> tell(file, connection, lineOf(file, group, "host", "dbname", "database")));
      }
    }
  }

  /// The other members of a Galera cluster.
  private static void cluster(ReadFile file, Map<String, String> settings) {
    var members =
        settings.getOrDefault("wsrep_cluster_address", "").replaceFirst("^gcomm://", "").replaceFirst("\\?.*$", "");
    for (var member : members.split(",")) {
      if (member.matches("[\\w.:-]+")) {
        file.endpoint("tcp", member.contains(":") ? member : member + ":4567",
            lineOf(file, "", "wsrep_cluster_address"));
      }
    }
  }

  private static void tell(ReadFile file, Connection said, int line) {
    if (said.host().isEmpty() && said.database().isEmpty()) {
      return;
    }
    if (said.hasPlaceholder()) {
      file.unknown(UnreadKind.DYNAMIC, line, "Which database it connects to is set elsewhere: ");
    } else {
      file.database(said, line, NAMED);
    }
  }

  /// A name that clients of SQL Server give instead of a server.
  private static void servers(ReadFile file) {
    var settings = IniSettings.read(file.file());
    for (var host : settings) {
      if (host.name().equalsIgnoreCase("host") && host.path().size() == 2 && !Placeholder.in(host.value())) {
        var port = settings.stream().filter(one -> one.name().equalsIgnoreCase("port")
            && one.path().getFirst().equals(host.path().getFirst())).map(Setting::value).findFirst().orElse("");
        file.alias(file.host(), host.path().getFirst(), host.value(), host.line());
        file.endpoint("tcp", port.isEmpty() ? host.value() : host.value() + ":" + port, host.line());
      }
    }
  }

  /// The line of the first of these keys in a group, else of the group.
  private static int lineOf(ReadFile file, String group, String... keys) {
    int at = 0;
    boolean inside = group.isEmpty();
    for (int number = 1; number <= file.file().lines().size(); number++) {
      var line = file.file().line(number).strip();
      if (line.startsWith("[")) {
        inside = group.isEmpty() || line.equals("[" + group + "]");
        at = inside && at == 0 ? number : at;
      } else if (inside && List.of(keys).contains(line.replaceFirst("\\s*=.*$", "").replace('-', '_'))) {
        return number;
      }
    }
    return Math.max(1, at);
  }
}
