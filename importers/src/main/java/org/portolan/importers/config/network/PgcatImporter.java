package org.portolan.importers.config.network;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.intake.Engine;
import org.portolan.model.work.Progress;

/// Reads PgCat: the servers of each shard, with the database that the shard is.
public final class PgcatImporter implements TreeImporter {
  private static final Pattern PLACE = Pattern.compile("(?:.*/)?[^/]*pgcat[^/]*\\.toml|(?:.*/)?pgcat/[^/]+\\.toml");
  private static final Pattern SECTION = Pattern.compile("\\s*\\[(pools\\.[^\\]]+\\.shards\\.[^\\]]+)]\\s*(?:#.*)?");
  private static final Pattern OTHER = Pattern.compile("\\s*\\[[^\\[\\],]+]\\s*(?:#.*)?");
  private static final Pattern SERVER =
      Pattern.compile("\\[\\s*[\"']([^\"']{1,200})[\"']\\s*,\\s*[\"']?(\\d{1,5})[\"']?\\s*(?:,[^\\]]*)?]");
  private static final Pattern DATABASE = Pattern.compile("\\s*database\\s*=\\s*[\"']([^\"']+)[\"'].*");

  @Override
  public String name() {
    return "pgcat";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    ReadFile.each(tree, PLACE, name(), findings, progress, PgcatImporter::read);
  }

  private static void read(ReadFile file) {
    Map<Integer, Connection> servers = new HashMap<>();
    var database = "";
    boolean shard = false;
    for (int number = 1; number <= file.file().lines().size(); number++) {
      var line = file.file().line(number);
      boolean begins = SECTION.matcher(line).matches();
      if (begins || OTHER.matcher(line).matches()) {
        tell(file, servers, database);
        servers.clear();
        database = "";
        shard = begins;
      } else if (shard && !line.strip().startsWith("#")) {
        var named = DATABASE.matcher(line);
        database = named.matches() ? named.group(1) : database;
        for (var server = SERVER.matcher(line); server.find();) {
          servers.put(number * 100 + servers.size(), Connection.to(Engine.POSTGRESQL).withHost(server.group(1))
              .withPort(server.group(2)));
        }
      }
    }
    tell(file, servers, database);
  }

  /// The database may be named below the servers.
  private static void tell(ReadFile file, Map<Integer, Connection> servers, String database) {
    servers.forEach((place, server) -> file.database(server.withDatabase(database), place / 100, ReadFile.SURE));
  }
}
