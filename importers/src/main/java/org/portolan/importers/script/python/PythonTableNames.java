package org.portolan.importers.script.python;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.python.PythonModels.Entity;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// What the table behind a class is called: as the class says, else by the rule of its library.
final class PythonTableNames {
  static final Pattern DJANGO = Pattern.compile(
      "(?:django|mptt|polymorphic|model_utils|django_extensions|wagtail|treebeard|rest_framework)::.*(?:Model|Base|AbstractUser|PermissionsMixin|Page)");
  private static final Pattern LABEL = Pattern.compile("(?m)^[ \\t]++label\\s*=\\s*[\"'](\\w+)[\"']");
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
  private static final String TABLE = "__tablename__";

  private PythonTableNames() {}

  /// @param tables what a value is, if it is a table of a schema
  static Optional<Entity> of(Machine machine, String type, Function<Value, Optional<Entity>> tables) {
    var line = machine.ancestry(type);
    for (var ancestor : line) {
      var named = text(machine, ancestor + "::" + TABLE).or(() -> text(machine, ancestor + "::__storm_table__"))
          .or(() -> made(machine, ancestor, type));
      if (named.isPresent()) {
        return named.map(name -> within(schema(machine, line), entity(type, name)));
      }
      var table = machine.globals().find(ancestor + "::__table__").map(cell -> cell.value()).flatMap(tables);
      if (table.isPresent()) {
        return Optional.of(new Entity(type, table.get().schema(), table.get().table()));
      }
    }
    return text(machine, type + "::Meta::abstract").filter("1"::equals).isPresent() ? Optional.empty()
        : byRule(machine, type, line).map(name -> entity(type, name));
  }

  static Entity entity(String type, String name) {
    var plain = name.replace("\"", "");
    int dot = plain.indexOf('.');
    return new Entity(type, dot < 0 ? "" : plain.substring(0, dot), plain.substring(dot + 1));
  }

  private static Entity within(Optional<String> schema, Entity entity) {
    return schema.filter(_ -> entity.schema().isEmpty()).map(name -> new Entity(entity.type(), name, entity.table()))
        .orElse(entity);
  }

  /// `__table_args__ = {"schema": "shop"}`, also as the last of several.
  private static Optional<String> schema(Machine machine, List<String> line) {
    return line.stream().flatMap(one -> machine.globals().find(one + "::__table_args__").stream()).findFirst()
        .map(cell -> cell.value())
        .map(said -> said instanceof Value.Ref(var list) && !list.items().items().isEmpty()
            ? list.items().items().getLast() : said)
        .flatMap(last -> last instanceof Value.Ref(var settings) ? settings.existing("schema") : Optional.empty())
        .flatMap(cell -> Values.exact(cell.value()));
  }

  /// What a class that others are made out of says for each of them: `declared_attr`.
  private static Optional<String> made(Machine machine, String ancestor, String type) {
    return machine.find(ancestor + "::" + TABLE)
        .map(function -> machine.invoke(function, List.of(new Value.Type(type)), false)).flatMap(Values::exact);
  }

  private static Optional<String> byRule(Machine machine, String type, List<String> line) {
    var simple = PythonModels.simple(type);
    var lower = simple.toLowerCase(Locale.ROOT);
    if (line.stream().anyMatch(one -> DJANGO.matcher(one).matches())) {
      return Optional.of(django(machine, type, line, simple));
    }
    if (line.contains("peewee::Model")) {
      return Optional.of(text(machine, type + "::Meta::table_name").or(() -> text(machine, type + "::Meta::db_table"))
          .orElseGet(() -> separatesWords(machine, line) ? underscored(simple) : lower));
    }
    if (line.stream().anyMatch(one -> one.endsWith("::SQLModel"))) {
      return Optional.of(lower);
    }
    if (line.contains("tortoise::models::Model") || line.contains("tortoise::Model")) {
      return Optional.of(text(machine, type + "::Meta::table").orElse(lower));
    }
    if (line.contains(PythonPony.ENTITY)) {
      return Optional.of(text(machine, type + "::_table_").orElse(lower));
    }
    if (PythonSqlObject.isTable(line)) {
      return Optional.of(text(machine, type + "::sqlmeta::table").orElse(underscored(simple)));
    }
    if (line.contains("flask_sqlalchemy::Model")) {
      return Optional.of(underscored(simple));
    }
    return line.stream().noneMatch(one -> one.startsWith("odoo::models::") || one.startsWith("openerp::osv::"))
        ? Optional.empty()
        : text(machine, type + "::_table").or(() -> text(machine, type + "::_name"))
            .or(() -> text(machine, type + "::_inherit")).map(name -> name.replace('.', '_'));
  }

  /// Whether peewee is told to forget how it once called tables.
  private static boolean separatesWords(Machine machine, List<String> line) {
    return line.stream().flatMap(one -> text(machine, one + "::Meta::legacy_table_names").stream()).findFirst()
        .filter("0"::equals).isPresent();
  }

  private static String underscored(String name) {
    return HUMP.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
  }

  private static Optional<String> text(Machine machine, String name) {
    return machine.globals().find(name).map(cell -> cell.value()).flatMap(Values::exact);
  }

  /// `app_class`, unless the class says otherwise; the application is the package that holds the models.
  private static String django(Machine machine, String type, List<String> line, String simple) {
    var said = text(machine, type + "::Meta::db_table");
    if (said.isPresent()) {
      return said.get();
    }
    if (text(machine, type + "::Meta::proxy").filter("1"::equals).isPresent() && line.size() > 1) {
      var parent = line.get(1);
      return django(machine, parent, line.subList(1, line.size()), PythonModels.simple(parent));
    }
    var parts = List.of(type.split("::", -1));
    int models = parts.lastIndexOf("models");
    int last = models > 0 ? models : Math.max(1, parts.size() - 2);
    var label = text(machine, type + "::Meta::app_label").or(() -> configured(machine, parts.subList(0, last)))
        .orElse(parts.get(last - 1));
    return label + "_" + simple.toLowerCase(Locale.ROOT);
  }

  private static Optional<String> configured(Machine machine, List<String> application) {
    var run = machine.run();
    return run.index().ending(String.join("/", application) + "/apps.py").stream().findFirst().flatMap(run::file)
        .map(file -> LABEL.matcher(file.text())).filter(matcher -> matcher.find()).map(matcher -> matcher.group(1));
  }
}
