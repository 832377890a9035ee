package org.portolan.model.runbook;

import java.util.List;
import org.portolan.model.asset.Asset;
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

  /// Makes the schemas of which only the name moves.
  List<String> makeSchemas(DataSet data);

  /// Takes them away again where nothing was put into them by others.
  List<String> dropSchemas(DataSet data);

  /// Refuses writes on the old side.
  List<String> lock(DataSet data, List<Dependency> grants);

  List<String> unlock(DataSet data, List<Dependency> grants);

  /// Allows on the new side what was locked on the old one, where the copy comes over locked. Most dumps hold the rights
  /// as they were granted once, so there is nothing to allow.
  default List<String> open(DataSet data, List<Dependency> grants) {
    return List.of();
  }

  /// Takes back what [#open] allowed.
  default List<String> close(DataSet data, List<Dependency> grants) {
    return List.of();
  }

  /// The account that such commands need.
  String account();

  /// Count and checksum of one table, to be run on both sides.
  String compare(Asset table);

  /// `SELECT count(*)` of a view: on the new side it answers.
  String ask(Asset view);

  static EngineCommands of(Engine engine) {
    return switch (engine) {
      case POSTGRESQL -> new PostgresqlCommands();
      case MARIADB -> new MariadbCommands();
      case H2 -> new H2Commands();
      case ORACLE, SQLSERVER, SQLITE, DERBY, HSQLDB, DUCKDB, UNKNOWN -> new NoCommands();
    };
  }
}
