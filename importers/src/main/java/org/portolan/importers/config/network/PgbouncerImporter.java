package org.portolan.importers.config.network;

import java.util.List;
import java.util.regex.Pattern;
import org.portolan.importers.config.IniSettings;
import org.portolan.importers.config.Setting;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.connection.ConnectionString;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

/// Reads PgBouncer: each of its databases is another name for a real one.
public final class PgbouncerImporter implements TreeImporter {
  private static final Pattern PLACE =
      Pattern.compile("(?:.*/)?pgbouncer[^/]*\\.ini|(?:.*/)?pgbouncer/[^/]+\\.(?:ini|conf)");
  /// What it keeps to itself, and does not tell the server.
  private static final Pattern ITS_OWN = Pattern.compile(
      "(?<=^|\\s)(?!(?:host|hostaddr|port|dbname|user|password|service|sslmode)\\s*=)\\w+\\s*=\\s*(?:'(?:[^']++|'')*+'|\\S*)");
  private static final String USUAL_PORT = "6432";

  @Override
  public String name() {
    return "pgbouncer";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    ReadFile.each(tree, PLACE, name(), findings, progress, PgbouncerImporter::read);
  }

  private static void read(ReadFile file) {
    var settings = IniSettings.read(file.file());
    var port = settings.stream().filter(setting -> setting.name().equals("listen_port")).map(Setting::value).findFirst()
        .orElse(USUAL_PORT);
    settings.stream().filter(setting -> setting.path().size() == 2 && setting.path().getFirst().equals("databases"))
        .forEach(setting -> database(file, setting, port));
  }

  private static void database(ReadFile file, Setting setting, String port) {
    boolean every = setting.name().equals("*");
    var said = ITS_OWN.matcher(setting.value()).replaceAll("").strip();
    // A database that is not named is the one that the client asks for.
    var written = said.contains("dbname") || every ? said : said + " dbname=" + setting.name();
    var servers = ConnectionString.all(every && !written.contains("dbname") ? written + " dbname=_" : written);
    for (var server : servers) {
      var real = every ? server.withDatabase("") : server;
      if (real.hasPlaceholder()) {
        file.unknown(UnreadKind.DYNAMIC, setting.line(), "Which database it connects to is set elsewhere: ");
      } else {
        file.database(real.withEngine(Engine.POSTGRESQL), setting.line(), ReadFile.SURE);
      }
    }
    if (servers.size() == 1 && !servers.getFirst().hasPlaceholder()) {
      alias(file, setting, port, every ? List.of() : List.of(setting.name()), servers.getFirst());
    }
  }

  private static void alias(ReadFile file, Setting setting, String port, List<String> name, Connection server) {
    var host = server.host().isEmpty() || server.host().equals("localhost") || server.host().startsWith("127.")
        ? file.host()
        : server.host();
    int real = server.port() == 0 ? Engine.POSTGRESQL.defaultPort() : server.port();
    var listens = file.host() + ":" + port;
    if (name.isEmpty()) {
      file.alias("", listens, host + ":" + real, setting.line());
    } else {
      file.alias("", listens + "/" + name.getFirst(), host + ":" + real + "/" + server.database(), setting.line());
    }
  }
}
