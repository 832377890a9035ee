package org.portolan.importers.script.run;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portolan.importers.sql.RoutineDefinition;
import org.portolan.importers.sql.StatementMemory;
import org.portolan.importers.sql.Statements;
import org.portolan.importers.tree.Tree;

/// The functions and procedures that files of the tree define: a statement that calls one does what its body does.
public final class Routines {
  private static final Pattern MAY_HOLD_SQL =
      Pattern.compile(".*\\.(?:sql|psql|pgsql|plsql|ddl|prc|fnc|pkb|sp|udf|mysql|func|proc|tsql)(?:\\.in)?$");
  private static final Pattern DEFINES = Pattern.compile("(?i)create\\s[^;]{0,80}?\\b(?:function|procedure|proc)\\s");
  private static final int LARGEST = 4_000_000;

  private final Map<String, Defined> byName = new HashMap<>();
  private final StatementMemory statements = new StatementMemory();
  private final Readings readings = new Readings(statements);

  /// @param path of the file that defines it; the last one in order of paths where several do
  public record Defined(String path, RoutineDefinition definition) {}

  public Routines(Tree tree) {
    for (var path : tree.paths()) {
      if (MAY_HOLD_SQL.matcher(path.toLowerCase(Locale.ROOT)).matches()) {
        tree.file(path).map(file -> file.text()).filter(text -> text.length() < LARGEST && DEFINES.matcher(text).find())
            .ifPresent(text -> define(path, text));
      }
    }
  }

  private void define(String path, String text) {
    for (var statement : Statements.split(text)) {
      RoutineDefinition.of(statement).ifPresent(definition -> {
        var defined = new Defined(path, definition);
        byName.put(key(definition.schema(), definition.name()), defined);
        byName.put(key("", definition.name()), defined);
      });
    }
  }

  /// What the statements of clients' scripts touch.
  public StatementMemory statements() {
    return statements;
  }

  Readings readings() {
    return readings;
  }

  /// The files that define any.
  public Set<String> paths() {
    return byName.values().stream().map(Defined::path).collect(Collectors.toCollection(TreeSet::new));
  }

  Optional<Defined> find(String schema, String name) {
    return Optional.ofNullable(byName.get(key(schema, name))).or(() -> Optional.ofNullable(byName.get(key("", name))));
  }

  private static String key(String schema, String name) {
    return (schema.isEmpty() ? name : schema + "." + name).toLowerCase(Locale.ROOT);
  }
}
