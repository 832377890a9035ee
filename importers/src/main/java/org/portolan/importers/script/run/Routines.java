package org.portolan.importers.script.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.importers.sql.RoutineDefinition;
import org.portolan.importers.sql.StatementMemory;
import org.portolan.importers.sql.Statements;
import org.portolan.importers.tree.Tree;

/// The functions and procedures that files of the tree define: a statement that calls one does what its body does.
public final class Routines {
  private static final Pattern MAY_HOLD_SQL =
      Pattern.compile(".*\\.(?:sql|psql|pgsql|plsql|ddl|prc|fnc|pkb|sp|udf|mysql|func|proc|tsql)(?:\\.in)?$");
  private static final Pattern DEFINES =
      Pattern.compile("(?i)(?:create|alter)\\s[^;]{0,80}?\\b(?:function|procedure|proc)\\s");
  private static final int LARGEST = 4_000_000;

  /// Which of several files holds is a guess where the last one leaves the routine empty.
  private static final double NOT_THE_EMPTY_ONE = 0.8;

  private final Map<String, List<Defined>> byName = new HashMap<>();
  private final StatementMemory statements = new StatementMemory();
  private final Readings readings = new Readings(statements);

  /// @param path of the file that defines it
  public record Defined(String path, RoutineDefinition definition) {
    boolean doesAnything() {
      return !definition.body().accesses().isEmpty() || !definition.body().doubts().isEmpty();
    }
  }

  /// @param all  of one name in one file: several signatures
  /// @param sure that it is these that are called
  record Found(List<Defined> all, double sure) {}

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
        Stream.of(key(definition.schema(), definition.name()), key("", definition.name())).distinct()
            .forEach(key -> byName.computeIfAbsent(key, _ -> new ArrayList<>()).add(defined));
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
    return byName.values().stream().flatMap(List::stream).map(Defined::path)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The definitions in the last file, in order of paths, that has any; one that makes a routine do nothing, as for
  /// machines where people develop, yields to another.
  Optional<Found> find(String schema, String name) {
    var all = byName.getOrDefault(key(schema, name), byName.getOrDefault(key("", name), List.of()));
    if (all.isEmpty()) {
      return Optional.empty();
    }
    var last = all.getLast();
    var holds = all.reversed().stream().filter(Defined::doesAnything).findFirst().orElse(last);
    var together = all.stream().filter(other -> other.path().equals(holds.path())).toList();
    return Optional.of(new Found(together, holds.path().equals(last.path()) ? 1 : NOT_THE_EMPTY_ONE));
  }

  private static String key(String schema, String name) {
    return (schema.isEmpty() ? name : schema + "." + name).toLowerCase(Locale.ROOT);
  }
}
