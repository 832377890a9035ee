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
import org.portolan.importers.config.ApplicationDatabases;
import org.portolan.importers.sql.EmbeddedDefinitions;
import org.portolan.importers.sql.Hole;
import org.portolan.importers.sql.RoutineDefinition;
import org.portolan.importers.sql.Statement;
import org.portolan.importers.sql.StatementMemory;
import org.portolan.importers.sql.Statements;
import org.portolan.importers.sql.TriggerDefinition;
import org.portolan.importers.sql.ViewDefinition;
import org.portolan.importers.tree.AppliedOrder;
import org.portolan.importers.tree.Tree;
import org.portolan.model.work.SideBySide;

/// The functions, procedures and triggers that files of the tree define: a statement that calls a function does what its
/// body does, and one that changes rows sets off the table's triggers.
public final class Routines {
  private static final Pattern MAY_HOLD_SQL =
      Pattern.compile(".*\\.(?:sql|psql|pgsql|plsql|ddl|prc|fnc|pkb|sp|udf|mysql|func|proc|tsql)"
          + "(?:\\.(?:in|j2|jinja2?|tmpl|tpl|template|erb|mako))?$");
  /// A program that may define some in its text, by where it lies and what it is called.
  private static final Pattern MAY_EMBED = Pattern.compile(
      ".*(?:migrat|alembic|version|schema|sql|/db|_db|db_|model|table|trigger|function|routine|proc|setup|install|database"
          + "|init).*\\.(?:py|rb|pl|pm|php|sh|bash|ts|js|java|kt|go|exs?|cs|xml|ya?ml|j2)$");
  private static final Pattern DEFINES =
      Pattern.compile("(?i)(?:create|alter)\\s[^;]{0,80}?\\b(?:function|procedure|proc|trigger|rule|view)\\s");
  private static final int LARGEST = 4_000_000;
  private static final int LARGEST_PROGRAM = 400_000;

  /// Which of several files holds is a guess where the last one leaves the routine empty.
  private static final double NOT_THE_EMPTY_ONE = 0.8;

  private static final Pattern VALUE = Pattern.compile("\\{\\{-?\\s*+[A-Za-z_][^{}]{0,200}\\}\\}");
  private static final Pattern STEP = Pattern.compile("\\{%[^%]{0,500}%\\}|\\{#[^#]{0,2000}#\\}");

  private final Map<String, List<Defined>> byName = new HashMap<>();
  private final Map<String, List<View>> views = new HashMap<>();
  private final Map<String, List<Trigger>> triggers = new HashMap<>();
  private final StatementMemory statements = new StatementMemory();
  private final Readings readings = new Readings(statements);
  private final Applications applications;

  /// @param path of the file that defines it
  public record Defined(String path, RoutineDefinition definition) {
    boolean doesAnything() {
      return !definition.body().accesses().isEmpty() || !definition.body().doubts().isEmpty();
    }
  }

  /// @param path of the file that defines it
  record Trigger(String path, TriggerDefinition definition) {
    private boolean isOn(String schema) {
      var own = definition.on().schema();
      return schema.isEmpty() || own.isEmpty() || own.equalsIgnoreCase(schema);
    }
  }

  private record View(String path, ViewDefinition definition) {}

  /// @param all  of one name in one file: several signatures
  /// @param sure that it is these that are called
  record Found(List<Defined> all, double sure) {}

  public Routines(Tree tree) {
    applications = new Applications(new ApplicationDatabases(tree));
    SideBySide.each(AppliedOrder.of(tree).paths(), path -> new Source(path, statements(tree, path)))
        .forEach(source -> source.statements().forEach(statement -> define(source.path(), statement)));
  }

  private record Source(String path, List<Statement> statements) {}

  private static List<Statement> statements(Tree tree, String path) {
    var lower = path.toLowerCase(Locale.ROOT);
    return MAY_HOLD_SQL.matcher(lower).matches() ? text(tree, path, LARGEST).map(Statements::split).orElse(List.of())
        : MAY_EMBED.matcher(lower).matches()
            ? text(tree, path, LARGEST_PROGRAM).map(EmbeddedDefinitions::in).orElse(List.of())
            : List.of();
  }

  private static Optional<String> text(Tree tree, String path, int largest) {
    return tree.file(path).map(file -> file.text())
        .filter(text -> text.length() < largest && DEFINES.matcher(text).find()).map(AppliedOrder::withoutUndo)
        .map(Routines::filled);
  }

  /// A template as what it becomes: `{{ partition }}` is only known when it is filled in, `{% if … %}` says nothing itself.
  private static String filled(String text) {
    return !text.contains("{{") && !text.contains("{%") ? text : STEP.matcher(VALUE.matcher(text).replaceAll(Hole.TEXT))
        .replaceAll(found -> "\n".repeat((int) found.group().chars().filter(c -> c == '\n').count()));
  }

  private void define(String path, Statement statement) {
    RoutineDefinition.of(statement).ifPresent(definition -> define(byName, new Defined(path, definition)));
    ViewDefinition.of(statement)
        .ifPresent(definition -> keys(definition.schema(), definition.name()).forEach(
            key -> views.computeIfAbsent(key, _ -> new ArrayList<>()).add(new View(path, definition))));
    TriggerDefinition.of(statement).ifPresent(definition -> {
      var all = triggers.computeIfAbsent(key("", definition.on().name()), _ -> new ArrayList<>());
      // made anew by a later file
      all.removeIf(other -> other.definition().name().equals(definition.name())
          && other.definition().on().schema().equalsIgnoreCase(definition.on().schema()));
      all.add(new Trigger(path, definition));
    });
  }

  private static void define(Map<String, List<Defined>> into, Defined defined) {
    var definition = defined.definition();
    keys(definition.schema(), definition.name())
        .forEach(key -> into.computeIfAbsent(key, _ -> new ArrayList<>()).add(defined));
  }

  private static Stream<String> keys(String schema, String name) {
    return Stream.of(key(schema, name), key("", name)).distinct();
  }

  /// What the statements of clients' scripts touch.
  public StatementMemory statements() {
    return statements;
  }

  Applications applications() {
    return applications;
  }

  Readings readings() {
    return readings;
  }

  /// The files that define any.
  public Set<String> paths() {
    return Stream
        .concat(Stream.concat(byName.values().stream().flatMap(List::stream).map(Defined::path),
            views.values().stream().flatMap(List::stream).map(View::path)),
            triggers.values().stream().flatMap(List::stream).map(Trigger::path))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The definitions in the last file, in the order that they were applied in, that has any; one that makes a routine do nothing, as for
  /// machines where people develop, yields to another.
  Optional<Found> find(String schema, String name) {
    return find(byName, schema, name);
  }

  /// The definition of a materialized view, as a routine that fills it.
  Optional<Found> view(String schema, String name) {
    return view(schema, name, true);
  }

  /// The definition of a view that is none, as a routine that whoever asks it calls.
  Optional<Found> plainView(String schema, String name) {
    return view(schema, name, false);
  }

  /// The one that was applied last.
  private Optional<Found> view(String schema, String name, boolean materialized) {
    return views.getOrDefault(key(schema, name), views.getOrDefault(key("", name), List.of()).stream()
        .filter(view -> schema.isEmpty() || view.definition().schema().isEmpty()).toList()).reversed().stream()
        .filter(view -> view.definition().isMaterialized() == materialized).findFirst()
        .map(view -> new Found(List.of(new Defined(view.path(), view.definition().reading())), 1));
  }

  private static Optional<Found> find(Map<String, List<Defined>> among, String schema, String name) {
    var all = among.getOrDefault(key(schema, name), among.getOrDefault(key("", name), List.of()).stream()
        .filter(defined -> schema.isEmpty() || defined.definition().schema().isEmpty()).toList());
    if (all.isEmpty()) {
      return Optional.empty();
    }
    var last = all.getLast();
    var holds = all.reversed().stream().filter(Defined::doesAnything).findFirst().orElse(last);
    var together = all.stream().filter(other -> other.path().equals(holds.path())).toList();
    return Optional.of(new Found(together, holds.path().equals(last.path()) ? 1 : NOT_THE_EMPTY_ONE));
  }

  /// The triggers that fire when rows of the table change.
  List<Trigger> triggersOn(String schema, String table) {
    return triggers.isEmpty() ? List.of()
        : triggers.getOrDefault(key("", table), List.of()).stream().filter(trigger -> trigger.isOn(schema)).toList();
  }

  private static String key(String schema, String name) {
    return (schema.isEmpty() ? name : schema + "." + name).toLowerCase(Locale.ROOT);
  }
}
