package org.portolan.importers.config.container;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.portolan.importers.config.Setting;
import org.portolan.importers.connection.Placeholder;
import org.portolan.importers.text.Secrets;
import org.portolan.importers.tree.Findings;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Evidence;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.Target;
import org.portolan.model.intake.UnreadKind;

/// The databases that a container of a database server sets up when it is started first.
final class ContainerDatabases {
  private static final Map<String, Engine> SET_UP = Map.of("POSTGRES_DB", Engine.POSTGRESQL, "POSTGRESQL_DATABASE",
      Engine.POSTGRESQL, "MYSQL_DATABASE", Engine.MARIADB, "MARIADB_DATABASE", Engine.MARIADB, "MSSQL_DB",
      Engine.SQLSERVER, "ORACLE_DATABASE", Engine.ORACLE, "APP_DATABASE", Engine.ORACLE);
  private static final Pattern SERVER = Pattern.compile(
      "(?i)(?:.*/)?(?:[\\w.-]*(?:postgres|postgis|pgvector|timescale|mysql|mariadb|percona|mssql|azure-sql|oracle|spilo)[\\w.-]*)"
          + "(?:[:@].*)?");
  private static final Pattern NO_SERVER =
      Pattern.compile(
          "(?i).*(?:exporter|pgadmin|phpmyadmin|adminer|backup|client|proxy|pgbouncer|pgpool|connect|migrat).*");

  private ContainerDatabases() {}

  /// Whether a container made from this image serves databases.
  static boolean isServer(String image) {
    return SERVER.matcher(image).matches() && !NO_SERVER.matcher(image).matches();
  }

  /// Whether a database server listens there unless told otherwise.
  static boolean isPort(String port) {
    return Arrays.stream(Engine.values())
        .anyMatch(engine -> port.equals(String.valueOf(engine.defaultPort())));
  }

  static List<Setting> in(List<Setting> environment) {
    return environment.stream().filter(setting -> SET_UP.containsKey(setting.name()) && !setting.value().isEmpty())
        .toList();
  }

  /// What the environment says beyond the setting up of the server's own databases.
  static List<Setting> others(String image, List<Setting> environment) {
    if (!isServer(image)) {
      return environment;
    }
    var own = new ArrayList<>(environment);
    own.removeIf(
        setting -> setting.name().matches("(?:POSTGRES|POSTGRESQL|MYSQL|MARIADB|MSSQL|SA|PG|ORACLE|APP)_?\\w*"));
    return own;
  }

  static void tell(AssetId service, String serviceName, ContainerNetwork network, List<Setting> databases,
      Findings findings) {
    for (var setting : databases) {
      if (Placeholder.in(setting.value())) {
        findings.unread(setting.place(), UnreadKind.DYNAMIC,
            "Which database it sets up is said elsewhere: " + Secrets.evidence(setting.text()));
        continue;
      }
      var engine = SET_UP.getOrDefault(setting.name(), Engine.UNKNOWN);
      findings.add(new Fact.Needs(new Target.Database(engine, network.view(), serviceName, 0, setting.value()),
          new Target.Known(service), DependencyKind.RUNS_ON, "",
          Evidence.declared(setting.place(), Secrets.evidence(setting.text()))));
    }
  }
}
