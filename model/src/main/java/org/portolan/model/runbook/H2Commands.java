package org.portolan.model.runbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.Dependency;

/// H2: everything is a statement, so a runbook can be carried out over any connection. H2 has no switch that makes an
/// open database read-only; the rights to write are revoked instead, exactly those that were granted.
record H2Commands() implements EngineCommands {
  @Override
  public List<String> dump(DataSet data, String item) {
    var commands = new ArrayList<String>();
    if (data.whole()) {
      commands.add(script(item) + ";");
    } else if (!data.schemas().isEmpty()) {
      commands.add(script(item) + " SCHEMA "
          + data.schemas().stream().map(Shell::name).collect(Collectors.joining(", ")) + ";");
    }
    if (!data.whole() && !data.loose().isEmpty()) {
      commands.add(script(tablesOf(data, item)) + " TABLE "
          + data.loose().stream().map(H2Commands::table).collect(Collectors.joining(", ")) + ";");
    }
    return commands;
  }

  /// A file of their own beside that of whole schemas: H2 takes either schemas or tables.
  private static String tablesOf(DataSet data, String item) {
    return data.schemas().isEmpty() ? item : item + "-tables";
  }

  private static String script(String file) {
    return "SCRIPT NOSETTINGS DROP TO " + Shell.literal(file + ".sql");
  }

  @Override
  public List<String> load(DataSet data, String item, Destination to) {
    var files = new ArrayList<String>();
    if (data.whole() || !data.schemas().isEmpty()) {
      files.add(item);
    }
    if (!data.whole() && !data.loose().isEmpty()) {
      files.add(tablesOf(data, item));
    }
    return files.stream().map(file -> "RUNSCRIPT FROM " + Shell.literal(file + ".sql") + ";").toList();
  }

  @Override
  public List<String> drop(DataSet data, Destination to) {
    if (data.whole()) {
      return List.of("DROP ALL OBJECTS;");
    }
    var commands = new ArrayList<String>();
    data.schemas().stream().filter(schema -> !DataSet.isAlwaysThere(schema))
        .forEach(schema -> commands.add("DROP SCHEMA IF EXISTS " + Shell.name(schema) + " CASCADE;"));
    data.views().stream().filter(view -> DataSet.isAlwaysThere(view.schema()))
        .forEach(view -> commands.add("DROP VIEW IF EXISTS " + table(view) + " CASCADE;"));
    data.tables().stream().filter(one -> data.loose().contains(one) || DataSet.isAlwaysThere(one.schema()))
        .forEach(table -> commands.add("DROP TABLE IF EXISTS " + table(table) + " CASCADE;"));
    return commands;
  }

  @Override
  public List<String> lock(DataSet data, List<Dependency> grants) {
    return grants.stream().map(grant -> writes(grant)).flatMap(List::stream)
        .map(right -> "REVOKE " + right.rights() + " ON " + right.object() + " FROM " + right.role() + ";").toList();
  }

  @Override
  public List<String> unlock(DataSet data, List<Dependency> grants) {
    return grants.stream().map(grant -> writes(grant)).flatMap(List::stream)
        .map(right -> "GRANT " + right.rights() + " ON " + right.object() + " TO " + right.role() + ";").toList();
  }

  @Override
  public List<String> makeSchemas(DataSet data) {
    return data.shells().stream().map(schema -> "CREATE SCHEMA IF NOT EXISTS " + Shell.name(schema) + ";").toList();
  }

  @Override
  public List<String> dropSchemas(DataSet data) {
    return data.shells().stream().map(schema -> "DROP SCHEMA IF EXISTS " + Shell.name(schema) + " RESTRICT;").toList();
  }

  /// The copy is taken after the lock, so it holds the rights without those to write.
  @Override
  public List<String> open(DataSet data, List<Dependency> grants) {
    return unlock(data, grants);
  }

  @Override
  public List<String> close(DataSet data, List<Dependency> grants) {
    return lock(data, grants);
  }

  @Override
  public String account() {
    return "an administrator";
  }

  @Override
  public String compare(Asset table) {
    var columns = table.columns().stream().map(column -> Shell.name(column.name())).collect(Collectors.joining(", "));
    return columns.isEmpty()
        ? ask(table)
        : "SELECT count(*), sum(ora_hash(concat_ws('|', " + columns + "))) FROM " + table(table) + ";";
  }

  @Override
  public String ask(Asset view) {
    return "SELECT count(*) FROM " + table(view) + ";";
  }

  private record Right(String rights, String object, String role) {}

  private static List<Right> writes(Dependency grant) {
    var granted = Arrays.stream(grant.name().split(",")).map(String::strip).toList();
    var rights = Stream.of("INSERT", "UPDATE", "DELETE")
        .filter(right -> granted.contains(right) || granted.contains("ALL")).collect(Collectors.joining(", "));
    var object = grant.from().value().split("/", 3)[2];
    var role = grant.to().value().split("/", 3)[2];
    int dot = object.indexOf('.');
    var on = dot < 0
        ? "SCHEMA " + Shell.name(plain(object))
        : Shell.name(plain(object.substring(0, dot))) + "." + Shell.name(plain(object.substring(dot + 1)));
    return rights.isEmpty() ? List.of() : List.of(new Right(rights, on, Shell.name(plain(role))));
  }

  private static String plain(String idPart) {
    return idPart.replace("%2F", "/").replace("%2E", ".").replace("%25", "%");
  }

  private static String table(Asset table) {
    return Shell.qualified(table);
  }
}
