package org.portolan.model.runbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.Dependency;

/// PostgreSQL: `pg_dump` and `pg_restore`; a database is locked by making transactions read-only by default and
/// closing the sessions that began before.
record PostgresqlCommands() implements EngineCommands {
  @Override
  public List<String> dump(DataSet data, String item) {
    var schemas = data.schemas().stream().map(schema -> "--schema=" + Shell.name(schema)).toList();
    var tables = data.loose().stream()
        .map(table -> "--table=" + Shell.qualified(table)).toList();
    if (data.whole()) {
      return List.of(dump(data, List.of(), item));
    }
    var commands = new ArrayList<String>();
    if (!schemas.isEmpty()) {
      commands.add(dump(data, schemas, item));
    }
    if (!tables.isEmpty()) {
      commands.add(dump(data, tables, tablesOf(data, item)));
    }
    return commands;
  }

  private static String dump(DataSet data, List<String> patterns, String file) {
    var command = new ArrayList<String>(List.of("pg_dump"));
    if (!data.host().isEmpty()) {
      command.add("--host=" + data.host());
    }
    command.add("--dbname=" + data.database());
    command.add("--format=custom");
    command.addAll(patterns);
    command.add("--file=" + file + ".dump");
    return line(command);
  }

  /// A file of their own beside that of whole schemas: a table pattern would narrow the dump to what both name.
  private static String tablesOf(DataSet data, String item) {
    return data.schemas().isEmpty() ? item : item + "-tables";
  }

  @Override
  public List<String> load(DataSet data, String item, Destination to) {
    if (!to.known()) {
      return List.of();
    }
    var files = new ArrayList<String>();
    if (data.whole() || !data.schemas().isEmpty()) {
      files.add(item);
    }
    if (!data.whole() && !data.loose().isEmpty()) {
      files.add(tablesOf(data, item));
    }
    return files.stream().map(file -> line(target("pg_restore", to)) + " --exit-on-error --single-transaction "
        + Shell.word(file + ".dump")).toList();
  }

  @Override
  public List<String> drop(DataSet data, Destination to) {
    if (!to.known()) {
      return List.of();
    }
    var statements = new ArrayList<String>();
    if (data.whole()) {
      data.allSchemas().forEach(schema -> statements.add("DROP SCHEMA IF EXISTS " + Shell.name(schema) + " CASCADE;"));
    } else {
      data.schemas().forEach(schema -> statements.add("DROP SCHEMA IF EXISTS " + Shell.name(schema) + " CASCADE;"));
      data.loose().forEach(table -> statements.add(
          "DROP TABLE IF EXISTS " + Shell.qualified(table) + " CASCADE;"));
    }
    return statements.isEmpty()
        ? List.of()
        : List.of(line(target("psql", to)) + " --command=" + Shell.word(String.join(" ", statements)));
  }

  @Override
  public List<String> lock(DataSet data, List<Dependency> grants) {
    return List.of("ALTER DATABASE " + Shell.name(data.database()) + " SET default_transaction_read_only = on;",
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = " + Shell.literal(data.database())
            + " AND pid <> pg_backend_pid();");
  }

  @Override
  public List<String> unlock(DataSet data, List<Dependency> grants) {
    return List.of("ALTER DATABASE " + Shell.name(data.database()) + " RESET default_transaction_read_only;");
  }

  @Override
  public List<String> makeSchemas(DataSet data) {
    return data.shells().stream().map(schema -> "CREATE SCHEMA IF NOT EXISTS " + Shell.name(schema) + ";").toList();
  }

  @Override
  public List<String> dropSchemas(DataSet data) {
    return data.shells().stream().map(schema -> "DROP SCHEMA IF EXISTS " + Shell.name(schema) + " RESTRICT;").toList();
  }

  @Override
  public String account() {
    return "postgres";
  }

  @Override
  public String compare(Asset table) {
    return "SELECT count(*), sum(hashtext(t::text)) FROM " + Shell.qualified(table) + " AS t;";
  }

  @Override
  public String ask(Asset view) {
    return "SELECT count(*) FROM " + Shell.qualified(view) + ";";
  }

  private static List<String> target(String tool, Destination to) {
    var command = new ArrayList<String>(List.of(tool, "--host=" + to.host()));
    if (!to.port().isEmpty()) {
      command.add("--port=" + to.port());
    }
    command.add("--dbname=" + to.database());
    return command;
  }

  private static String line(List<String> words) {
    return words.stream().map(Shell::word).collect(Collectors.joining(" "));
  }
}
