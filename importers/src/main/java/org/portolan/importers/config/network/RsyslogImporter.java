package org.portolan.importers.config.network;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.connection.ConnectionString;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.intake.Engine;
import org.portolan.model.work.Progress;

/// Reads rsyslog for where it sends what it is told: other hosts, and tables of databases.
public final class RsyslogImporter implements TreeImporter {
  private static final Pattern PLACE = Pattern.compile("(?:.*/)?(?:r?syslog\\.conf|rsyslog\\.d/[^/]+\\.conf)");
  private static final Pattern ACTION = Pattern.compile("(?i)\\baction\\s*\\(([^)]*)\\)");
  private static final Pattern PAIR = Pattern.compile("(\\w[\\w.]*)\\s*=\\s*\"([^\"]*)\"");
  private static final Pattern FORWARD =
      Pattern.compile("[\\w.*,;!=&]+\\s+(@@?)(?:\\([^)]*\\))?(\\[[0-9a-fA-F:]+]|[\\w.-]+)(?::(\\d+))?(?:;.*)?");
  private static final Pattern TABLE =
      Pattern.compile("[^#]*\\s:?(?:>|om(mysql|pgsql):)([\\w.-]+),([\\w.-]+),[^,;]*(?:,.*)?");
  private static final int LONGEST = 40;

  @Override
  public String name() {
    return "rsyslog";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    ReadFile.each(tree, PLACE, name(), findings, progress, RsyslogImporter::read);
  }

  private static void read(ReadFile file) {
    for (int number = 1; number <= file.file().lines().size(); number++) {
      var line = file.file().line(number).strip();
      int first = number;
      if (line.startsWith("#")) {
        continue;
      }
      while (line.matches("(?i).*\\baction\\s*\\([^)]*") && number < file.file().lines().size()
          && number - first < LONGEST) {
        line = line + " " + file.file().line(++number).strip();
      }
      ACTION.matcher(line).results().forEach(action -> action(file, action.group(1), first));
      plain(file, line, first);
    }
  }

  private static void action(ReadFile file, String parameters, int line) {
    Map<String, String> said = new HashMap<>();
    PAIR.matcher(parameters).results()
        .forEach(pair -> said.put(pair.group(1).toLowerCase(Locale.ROOT), pair.group(2)));
    var type = said.getOrDefault("type", "");
    var port = said.getOrDefault("port", said.getOrDefault("serverport", ""));
    if (type.equals("omfwd") && said.containsKey("target")) {
      file.endpoint("syslog", address(said.get("target"), port), line);
    } else if ((type.equals("ommysql") || type.equals("ompgsql")) && said.containsKey("db")) {
      file.database(Connection.to(engine(type)).withHost(said.getOrDefault("server", "")).withPort(port)
          .withDatabase(said.get("db")), line, ReadFile.SURE);
    } else if (type.equals("ompgsql") && said.containsKey("conninfo")) {
      ConnectionString.parse(said.get("conninfo")).ifPresent(to -> file.database(to, line, ReadFile.SURE));
    } else if (said.containsKey("server") && type.startsWith("om")) {
      file.endpoint("tcp", address(said.get("server"), port), line);
    }
  }

  private static void plain(ReadFile file, String line, int number) {
    var forward = FORWARD.matcher(line);
    var table = TABLE.matcher(line);
    if (forward.matches()) {
      file.endpoint("syslog", address(forward.group(2), forward.group(3) == null ? "" : forward.group(3)), number);
    } else if (table.matches()) {
      file.database(Connection.to(engine(table.group(1) == null ? "mysql" : table.group(1))).withHost(table.group(2))
          .withDatabase(table.group(3)), number, ReadFile.SURE);
    }
  }

  private static Engine engine(String module) {
    return module.endsWith("pgsql") ? Engine.POSTGRESQL : Engine.MARIADB;
  }

  private static String address(String host, String port) {
    return host + ":" + (port.isEmpty() ? "514" : port);
  }
}
