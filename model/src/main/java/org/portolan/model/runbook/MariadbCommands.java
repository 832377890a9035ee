package org.portolan.model.runbook;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.Dependency;

/// MariaDB and MySQL, where a schema is a database: `mysqldump`, which both have, and a server-wide lock.
record MariadbCommands() implements EngineCommands {
  @Override
  public List<String> dump(DataSet data, String item) {
    var words = new ArrayList<String>(List.of("mysqldump"));
    if (!data.host().isEmpty()) {
      words.add("--host=" + data.host());
    }
    words.addAll(List.of("--single-transaction", "--routines", "--triggers", "--events"));
    if (data.loose().isEmpty() || data.whole()) {
      words.add("--databases");
      words.addAll(schemas(data));
    } else if (data.schemas().isEmpty() && data.allSchemas().size() == 1) {
      words.add(data.allSchemas().first());
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
    return List.of(line(client(to)) + (tablesOnly ? " " + Shell.word(data.allSchemas().first()) : "") + " < "
        + Shell.word(item + ".sql"));
  }

  @Override
  public List<String> drop(DataSet data, Destination to) {
    if (to.host().isEmpty()) {
      return List.of();
    }
    var statements = data.loose().isEmpty() || data.whole()
        ? schemas(data).stream().map(schema -> "DROP DATABASE IF EXISTS " + Shell.ticked(schema) + ";")
        : data.loose().stream().map(table -> "DROP TABLE IF EXISTS " + Shell.ticked(table.schema()) + "."
            + Shell.ticked(table.name()) + ";");
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
    var name = Shell.ticked(table.schema()) + "." + Shell.ticked(table.name());
    return "SELECT count(*) FROM " + name + "; CHECKSUM TABLE " + name + ";";
  }

  @Override
  public String ask(Asset view) {
    return "SELECT count(*) FROM " + Shell.ticked(view.schema()) + "." + Shell.ticked(view.name()) + ";";
  }

  private static SortedSet<String> schemas(DataSet data) {
    return data.allSchemas();
  }

  private static Stream<String> client(Destination to) {
    return Stream.of("mysql", "--host=" + to.host(), to.port().isEmpty() ? "" : "--port=" + to.port())
        .filter(word -> !word.isEmpty());
  }

  private static String line(Stream<String> words) {
    return words.map(Shell::word).collect(Collectors.joining(" "));
  }
}
