package org.portolan.model.runbook;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.Dependency;

/// MariaDB and MySQL, where a schema is a database: `mysqldump`, which both have, and a server-wide lock.
record MariadbCommands() implements EngineCommands {
  @Override
  public List<String> dump(DataSet data, String item) {
    if (!named(data)) {
      return List.of();
    }
    var words = new ArrayList<String>(List.of("mysqldump"));
    if (!data.host().isEmpty()) {
      words.add("--host=" + data.host());
    }
    words.addAll(List.of("--single-transaction", "--routines", "--triggers", "--events"));
    if (data.loose().isEmpty() || data.whole()) {
      words.add("--databases");
      words.addAll(schemas(data));
    } else if (data.schemas().isEmpty() && schemas(data).size() == 1) {
      words.add(schemas(data).first());
      data.loose().forEach(table -> words.add(table.name()));
    } else {
      return List.of();
    }
    words.add("--result-file=" + item + ".sql");
    return List.of(line(words.stream()));
  }

  @Override
  public List<String> load(DataSet data, String item, Destination to) {
    if (to.host().isEmpty() || dump(data, item).isEmpty()) {
      return List.of();
    }
    boolean tablesOnly = !data.whole() && !data.loose().isEmpty();
    return List.of(line(client(to)) + (tablesOnly ? " " + Shell.word(schemas(data).first()) : "") + " < "
        + Shell.word(item + ".sql"));
  }

  @Override
  public List<String> drop(DataSet data, Destination to) {
    if (to.host().isEmpty() || !named(data)) {
      return List.of();
    }
    var statements = data.loose().isEmpty() || data.whole()
        ? schemas(data).stream().map(schema -> "DROP DATABASE IF EXISTS " + Shell.ticked(schema) + ";")
        : data.loose().stream().map(table -> "DROP TABLE IF EXISTS " + name(table) + ";");
    return List.of(line(client(to)) + " --execute=" + Shell.word(statements.collect(Collectors.joining(" "))));
  }

  @Override
  public List<String> lock(DataSet data, List<Dependency> grants) {
    return List.of("SET GLOBAL read_only = 1;");
  }

  @Override
  public List<String> unlock(DataSet data, List<Dependency> grants) {
    return List.of("SET GLOBAL read_only = 0;");
  }

  @Override
  public List<String> makeSchemas(DataSet data) {
    return data.shells().stream().map(schema -> "CREATE SCHEMA IF NOT EXISTS " + Shell.ticked(schema) + ";").toList();
  }

  /// `DROP SCHEMA` takes everything in it along here, so nobody is told to type it.
  @Override
  public List<String> dropSchemas(DataSet data) {
    return List.of();
  }

  @Override
  public String account() {
    return "root";
  }

  @Override
  public String compare(Asset table) {
    var name = name(table);
    return "SELECT count(*) FROM " + name + "; CHECKSUM TABLE " + name + ";";
  }

  @Override
  public String ask(Asset view) {
    return "SELECT count(*) FROM " + name(view) + ";";
  }

  /// What only programs named has no schema of its own: the database is its name.
  private static SortedSet<String> schemas(DataSet data) {
    return data.allSchemas().stream().map(schema -> schema.isEmpty() ? data.database() : schema)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String name(Asset table) {
    return Shell.ticked(table.schema().isEmpty() ? table.database() : table.schema()) + "."
        + Shell.ticked(table.name());
  }

  /// Not where only a server is known, and nobody says which of its databases is meant.
  private static boolean named(DataSet data) {
    return !schemas(data).isEmpty() && schemas(data).stream().noneMatch(name -> name.isEmpty() || name.startsWith("@"));
  }

  private static Stream<String> client(Destination to) {
    return Stream.of("mysql", "--host=" + to.host(), to.port().isEmpty() ? "" : "--port=" + to.port())
        .filter(word -> !word.isEmpty());
  }

  private static String line(Stream<String> words) {
    return words.map(Shell::word).collect(Collectors.joining(" "));
  }
}
