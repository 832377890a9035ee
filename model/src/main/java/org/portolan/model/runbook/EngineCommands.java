package org.portolan.model.runbook;

import java.util.List;
import org.portolan.model.asset.Dependency;
import org.portolan.model.intake.Engine;

/// The commands of one database engine, each exactly as typed. An empty list: no command is certain, so the step
/// says in words what to do.
interface EngineCommands {
  /// Writes what moves into a file named after the item.
  List<String> dump(DataSet data, String item);

  /// Reads that file into the destination.
  List<String> load(DataSet data, String item, Destination to);

  /// Takes the copy away from the destination again.
  List<String> drop(DataSet data, Destination to);

  /// Refuses writes on the old side.
  List<String> lock(DataSet data, List<Dependency> grants);

  List<String> unlock(DataSet data, List<Dependency> grants);

  /// The account that such commands need.
  String account();

  /// `SELECT count(*)` of one table, to be run on both sides.
  String count(String schema, String table);

  static EngineCommands of(Engine engine) {
    return switch (engine) {
      case POSTGRESQL -> new PostgresqlCommands();
      case MARIADB -> new MariadbCommands();
      case H2 -> new H2Commands();
      case ORACLE, SQLSERVER, SQLITE, UNKNOWN -> new NoCommands();
    };
  }
}
