package org.portolan.importers.connection;

import java.util.Map;
import java.util.Optional;
import org.portolan.importers.connection.ClientCommand.Purpose;
import org.portolan.model.intake.Engine;

/// A database client and how its command line is spelt.
///
/// @param withValue short options that take a value
record ClientTool(Engine engine, Purpose purpose, String withValue) {
  private static final String PG = "hpUd";
  private static final String PSQL = "hpUdcfvVLoFRTP";
  private static final String PG_DUMP = "hpUdfFtTnNjZES";
  private static final String MYSQL = "hPuDeSr";

  private static final Map<String,
      ClientTool> TOOLS = Map.ofEntries(entry("psql", Engine.POSTGRESQL, Purpose.QUERY, PSQL),
          entry("pg_dump", Engine.POSTGRESQL, Purpose.DUMP, PG_DUMP),
          entry("pg_dumpall", Engine.POSTGRESQL, Purpose.DUMP, "hpUdflS"),
          entry("pg_restore", Engine.POSTGRESQL, Purpose.RESTORE, PG_DUMP + "PIlL"),
          entry("pg_basebackup", Engine.POSTGRESQL, Purpose.DUMP, "hpUDFXZclrS"),
          entry("vacuumdb", Engine.POSTGRESQL, Purpose.ADMIN, PG + "tjnN"),
          entry("reindexdb", Engine.POSTGRESQL, Purpose.ADMIN, PG + "tijS"),
          entry("clusterdb", Engine.POSTGRESQL, Purpose.ADMIN, PG + "t"),
          entry("createdb", Engine.POSTGRESQL, Purpose.ADMIN, "hpUDEOTl"),
          entry("dropdb", Engine.POSTGRESQL, Purpose.ADMIN, "hpU"),
          entry("pg_isready", Engine.POSTGRESQL, Purpose.ADMIN, PG + "t"),
          entry("mysql", Engine.MARIADB, Purpose.QUERY, MYSQL), entry("mariadb", Engine.MARIADB, Purpose.QUERY, MYSQL),
          entry("mysqldump", Engine.MARIADB, Purpose.DUMP, "hPuSrwT"),
          entry("mariadb-dump", Engine.MARIADB, Purpose.DUMP, "hPuSrwT"),
          entry("mydumper", Engine.MARIADB, Purpose.DUMP, "hPuSBToxtrcp"),
          entry("myloader", Engine.MARIADB, Purpose.RESTORE, "hPuSBdtp"),
          entry("mysqlimport", Engine.MARIADB, Purpose.RESTORE, "hPuSc"),
          entry("mysqladmin", Engine.MARIADB, Purpose.ADMIN, "hPuS"),
          entry("mariadb-admin", Engine.MARIADB, Purpose.ADMIN, "hPuS"),
          entry("mysqlcheck", Engine.MARIADB, Purpose.ADMIN, "hPuS"),
          entry("mariadb-check", Engine.MARIADB, Purpose.ADMIN, "hPuS"),
          entry("sqlite3", Engine.SQLITE, Purpose.QUERY, ""), entry("sqlcipher", Engine.SQLITE, Purpose.QUERY, ""),
          entry("spatialite", Engine.SQLITE, Purpose.QUERY, ""),
          entry("osql", Engine.SQLSERVER, Purpose.QUERY, "SUPdiQqovhwstlca"),
          entry("sqlcl", Engine.ORACLE, Purpose.QUERY, ""),
          entry("sqlcmd", Engine.SQLSERVER, Purpose.QUERY, "SUPdiQqovhwst"),
          entry("sqlplus", Engine.ORACLE, Purpose.QUERY, ""), entry("usql", Engine.UNKNOWN, Purpose.QUERY, "cf"));

  static Optional<ClientTool> named(String tool) {
    return Optional.ofNullable(TOOLS.get(tool.endsWith(".exe") ? tool.substring(0, tool.length() - 4) : tool));
  }

  private static Map.Entry<String, ClientTool> entry(String name, Engine engine, Purpose purpose, String withValue) {
    return Map.entry(name, new ClientTool(engine, purpose, withValue));
  }
}
